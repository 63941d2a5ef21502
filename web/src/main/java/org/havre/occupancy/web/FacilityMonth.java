package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.havre.facility.FacilityRow;
import org.havre.facility.web.Asked;
import org.havre.facility.web.FacilityHead;

/** The figures of the facility that a page is about, in the month that its address asks for. */
@Named
@RequestScoped
public class FacilityMonth {
    private final FacilityHead head;
    private final OccupancyView figures;
    private final Asked asked;
    private Boolean open;
    private boolean counted;

    protected FacilityMonth() { this(null, null, null); }

    @Inject public FacilityMonth(FacilityHead head, OccupancyView figures, Asked asked) {
        this.head = head;
        this.figures = figures;
        this.asked = asked;
    }

    /**
     * Whether there is a facility to show: first asked as the page is built, and then everything that it tells is read
     * at once, in one transaction.
     */
    @Transactional public boolean isOpen() {
        if (open == null) {
            figures.setMonth(asked.month("month"));
            open = head.isKnown();
            counted = open && head.getRow().code() != null && isCounted(head.getRow());
        }
        return open;
    }

    private boolean isCounted(FacilityRow facility) {
        figures.alone(facility);
        return !figures.getRows().isEmpty();
    }

    /** Whether the month has a night of it. */
    public boolean isCounted() { return counted; }
}
