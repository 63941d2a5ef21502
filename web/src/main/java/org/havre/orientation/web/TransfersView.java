package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.havre.orientation.AskRow;
import org.havre.orientation.TransferRow;
import org.havre.orientation.TransferShown;
import org.havre.orientation.TransferSide;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.TransferService;
import org.havre.shared.Page;

/** Transfers from one facility to another, a page at a time, and what facilities ask for. */
@Named
@RequestScoped
public class TransfersView {
    private static final int ROWS = 25;

    private final TransferService transfers;
    private final AskService asks;
    private TransferShown shown;
    private int page = 1;
    private Page<TransferRow> rows;
    private List<AskRow> asked;

    protected TransfersView() { this(null, null); }

    @Inject public TransfersView(TransferService transfers, AskService asks) {
        this.transfers = transfers;
        this.asks = asks;
    }

    /** Everything that the page tells, read at once in one transaction. */
    @Transactional public void load() {
        rows = transfers.transfers(shown, (Math.max(1, page) - 1) * ROWS, ROWS);
        asked = asks.asks();
    }

    public Page<TransferRow> getRows() { return rows; }

    public List<AskRow> getAsked() { return asked; }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return shown == null ? "" : "shown=" + shown;
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < rows.total(); }

    /** Whether the reader carries the other side of it out: an arrival here, a departure from here. */
    public boolean isToReceive(TransferRow row) {
        return row.side() != TransferSide.OUT && row.state().isOpen();
    }

    public boolean isToLeave(TransferRow row) { return row.leaver() != null && row.state().isOpen(); }

    public TransferShown[] getChoices() { return TransferShown.values(); }

    public TransferShown getShown() { return shown; }

    public void setShown(TransferShown shown) { this.shown = shown; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
