package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.facility.web.Asked;
import org.havre.facility.web.FacilityHead;

/** The figures of the facility that a page is about, in the month that its address asks for. */
@Named
@RequestScoped
public class FacilityMonth {
    private final FacilityHead head;
    private final OccupancyView figures;
    private final Asked asked;

    protected FacilityMonth() { this(null, null, null); }

    @Inject public FacilityMonth(FacilityHead head, OccupancyView figures, Asked asked) {
        this.head = head;
        this.figures = figures;
        this.asked = asked;
    }

    /** Before anything of the page is written. */
    public void open() {
        figures.setMonth(asked.month("month"));
        if (head.isKnown()) figures.setFacility(head.getRow().code());
    }
}
