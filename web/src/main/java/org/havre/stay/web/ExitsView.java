package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.shared.Page;
import org.havre.shared.web.Viewer;
import org.havre.stay.Overstayer;
import org.havre.stay.service.OverstayService;

/** The exits that are to be carried out, those that are late first. */
@Named
@RequestScoped
public class ExitsView {
    private static final int ROWS = 25;

    private final OverstayService overstays;
    private final Viewer viewer;
    private int days = 60;
    private int page = 1;
    private Page<Overstayer> rows;

    @Inject public ExitsView(OverstayService overstays, Viewer viewer) {
        this.overstays = overstays;
        this.viewer = viewer;
    }

    protected ExitsView() { this(null, null); }

    public Page<Overstayer> getRows() {
        if (rows == null)
            rows = overstays.leaving(null, days, (Math.max(1, page) - 1) * ROWS, ROWS);
        return rows;
    }

    public long late(Overstayer row) { return row.days(viewer.getToday()); }

    public Overstayer.NextStep next(Overstayer row) { return row.next(viewer.getToday()); }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "days=" + days;
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < getRows().total(); }

    public int getDays() { return days; }

    public void setDays(int days) { this.days = days; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
