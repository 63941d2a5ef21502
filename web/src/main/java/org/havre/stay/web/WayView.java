package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.NewAct;
import org.havre.stay.service.WayService;

/** One orientation as OFII follows it: where it is in its life, what the facility says, and what may become of it. */
@Named
@ViewScoped
public class WayView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final WayService ways;
    private final ObjectionService objections;
    private final Viewer viewer;
    private final Notices notices;

    private long orientation;
    private ExpectedHousehold household;
    private ReviewedWay ended;
    private OrientationAct act;
    private String because;

    @Inject public WayView(WayService ways, ObjectionService objections, Viewer viewer, Notices notices) {
        this.ways = ways;
        this.objections = objections;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected WayView() { this(null, null, null, null); }

    public void load() {
        if (household != null) return;
        household = ways.way(orientation);
        if (getActs().isEmpty()) ended = objections.way(orientation);
    }

    /** Why it has ended; null while it goes on. */
    public ReviewedWay getEnded() { return ended; }

    /** What may be recorded in this state. */
    public List<OrientationAct> getActs() {
        return Stream.of(OrientationAct.values()).filter(one -> household.state().next().contains(one.state()))
                .toList();
    }

    /** The first night for which nothing is kept once the way has ended. */
    public LocalDate getFreeFrom() {
        var after = household.offer().lastDay().plusDays(1);
        return viewer.getToday().isBefore(after) ? viewer.getToday() : after;
    }

    public String save() {
        ways.act(new NewAct(orientation, act, because == null || because.isBlank() ? null : because.strip()));
        notices.done("way.done." + act, household.household());
        return "/stay/way.xhtml?faces-redirect=true&orientation=" + orientation;
    }

    public ExpectedHousehold getHousehold() { return household; }

    public long getOrientation() { return orientation; }

    public void setOrientation(long orientation) { this.orientation = orientation; }

    public OrientationAct getAct() { return act; }

    public void setAct(OrientationAct act) { this.act = act; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
