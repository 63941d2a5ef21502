package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.stay.service.AlikePair;
import org.havre.stay.service.AlikeService;

/** Files that may be of one person, a page at a time. */
@Named
@RequestScoped
public class AlikesView {
    private static final int ROWS = 25;

    private final AlikeService alikes;
    private int page = 1;
    private List<AlikePair> rows;

    protected AlikesView() { this(null); }

    @Inject public AlikesView(AlikeService alikes) {
        this.alikes = alikes;
    }

    public void load() { rows = alikes.open((Math.max(1, page) - 1) * ROWS, ROWS + 1); }

    public List<AlikePair> getRows() { return rows.subList(0, Math.min(ROWS, rows.size())); }

    public boolean isLater() { return rows.size() > ROWS; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
