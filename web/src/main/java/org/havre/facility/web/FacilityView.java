package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.havre.facility.DayOfBeds;
import org.havre.facility.service.FacilityService;
import org.havre.shared.Rate;
import org.havre.shared.web.Viewer;

/** A facility today, and its nights of a month. */
@Named
@RequestScoped
public class FacilityView {
    private final FacilityService facilities;
    private final FacilityHead head;
    private final Viewer viewer;
    private YearMonth month;
    private DayOfBeds day;

    protected FacilityView() { this(null, null, null); }

    @Inject public FacilityView(FacilityService facilities, FacilityHead head, Viewer viewer) {
        this.facilities = facilities;
        this.head = head;
        this.viewer = viewer;
    }

    public DayOfBeds getDay() {
        if (day == null) day = facilities.day(head.getRow().id(), viewer.getToday());
        return day;
    }

    /** People per usable place; null where there is none. */
    public Rate getRate() {
        return Rate.of(getDay().load().people(), getDay().load().usable()).orElse(null);
    }

    public YearMonth getMonth() { return month == null ? YearMonth.from(viewer.getToday()) : month; }

    public void setMonth(YearMonth month) { this.month = month; }
}
