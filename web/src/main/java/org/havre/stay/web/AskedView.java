package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.RegionAskRow;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.Applicant;
import org.havre.stay.service.RegionService;

/** Another region asks for a place: choose one, or decline with a reason. */
@Named
@ViewScoped
public class AskedView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RegionService regions;
    private final Viewer viewer;
    private final Notices notices;
    private long ask;
    private RegionAskRow row;
    private List<Applicant> people;
    private String because;

    protected AskedView() { this(null, null, null); }

    @Inject public AskedView(RegionService regions, Viewer viewer, Notices notices) {
        this.regions = regions;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where nobody asks the reader */
    public void load() {
        if (row != null) return;
        row = regions.ask(ask);
        if (!row.received() || row.household() == null) throw new NotFound("request");
        people = regions.household(row.household());
    }

    public String save() {
        regions.decline(ask, because);
        notices.done("asked.done", row.directorate(), row.household());
        return "/stay/regions.xhtml?faces-redirect=true";
    }

    public RegionAskRow getRow() { return row; }

    public List<Applicant> getPeople() { return people; }

    public LocalDate getDay() { return viewer.getToday(); }

    public long getAsk() { return ask; }

    public void setAsk(long ask) { this.ask = ask; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
