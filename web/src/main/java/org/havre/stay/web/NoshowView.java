package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.havre.orientation.OrientationState;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.NonArrival;
import org.havre.stay.service.NonArrivalService;

/** Those who were expected did not come. */
@Named
@ViewScoped
public class NoshowView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NonArrivalService nonArrivals;
    private final Viewer viewer;
    private final Notices notices;

    private long orientation;
    private ExpectedHousehold household;
    private OrientationState how;
    private String because;

    @Inject public NoshowView(NonArrivalService nonArrivals, Viewer viewer, Notices notices) {
        this.nonArrivals = nonArrivals;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected NoshowView() { this(null, null, null); }

    public void load() {
        if (household != null) return;
        household = nonArrivals.household(orientation);
        how = isOver() ? OrientationState.NOT_ARRIVED : OrientationState.WITHDRAWN;
    }

    /** Whether the last day has passed. */
    public boolean isOver() {
        return viewer.getToday().isAfter(household.offer().lastDay());
    }

    /** The first night for which nothing is kept. */
    public LocalDate getFreeFrom() {
        return isOver() ? household.offer().lastDay().plusDays(1) : viewer.getToday();
    }

    public String save() {
        var free = nonArrivals.record(
                new NonArrival(orientation, how, because == null || because.isBlank() ? null : because.strip()));
        notices.done("noshow.done", household.household(), free);
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    public OrientationState[] getHows() {
        return new OrientationState[]{OrientationState.NOT_ARRIVED, OrientationState.WITHDRAWN};
    }

    public ExpectedHousehold getHousehold() { return household; }

    public long getOrientation() { return orientation; }

    public void setOrientation(long orientation) { this.orientation = orientation; }

    public OrientationState getHow() { return how; }

    public void setHow(OrientationState how) { this.how = how; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
