package org.havre.credit.web;

import java.io.Serializable;
import org.havre.access.Act;
import org.havre.shared.NotFound;
import org.havre.shared.web.Viewer;

/** A facility's year of money, as an address asks for it. */
public abstract class FacilityYearView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private Long facility;
    private String year;

    protected FacilityYearView(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @throws NotFound where no facility is asked for */
    void require(Act act) {
        viewer.require(act);
        if (facility == null) throw new NotFound("facility");
    }

    /** The same facility's year on a page of credits, after something was done. */
    String seenOn(String page) {
        return "/credit/" + page + ".xhtml?faces-redirect=true&facility=" + facility + "&year=" + getOfYear();
    }

    int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public int getBefore() { return getOfYear() - 1; }

    public int getAfter() { return getOfYear() + 1; }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }
}
