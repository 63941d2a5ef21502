package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.shared.Page;
import org.havre.shared.web.Viewer;
import org.havre.stay.DublinResident;
import org.havre.stay.service.DublinService;

/** People of the Dublin procedure, those first whose facility becomes a CADA. */
@Named
@RequestScoped
public class DublinView {
    private static final int ROWS = 25;

    private final DublinService dublin;
    private final Viewer viewer;
    private Long facility;
    private boolean decided;
    private int page = 1;
    private Page<DublinResident> rows;

    protected DublinView() { this(null, null); }

    @Inject public DublinView(DublinService dublin, Viewer viewer) {
        this.dublin = dublin;
        this.viewer = viewer;
    }

    public Page<DublinResident> getRows() {
        if (rows == null) rows = dublin.present(facility, decided, (Math.max(1, page) - 1) * ROWS, ROWS);
        return rows;
    }

    public Long left(DublinResident row) { return row.daysLeft(viewer.getToday()).orElse(null); }

    public String getExport() { return "decided=" + decided + (facility == null ? "" : "&facility=" + facility); }

    public String getHere() { return "dublin.xhtml?" + getExport(); }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < getRows().total(); }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public boolean isDecided() { return decided; }

    public void setDecided(boolean decided) { this.decided = decided; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
