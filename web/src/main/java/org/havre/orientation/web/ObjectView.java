package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.havre.orientation.PrefectRule;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.NewObjection;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** The prefect objects to one orientation, with a reason. */
@Named
@ViewScoped
public class ObjectView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LATE = Set
            .of(PrefectRule.class.getSimpleName() + '.' + PrefectRule.AFTER_THE_DELAY.name());

    private final ObjectionService objections;
    private final Viewer viewer;
    private final Notices notices;
    private long orientation;
    private ReviewedWay way;
    private String because;
    private boolean accepted;

    protected ObjectView() { this(null, null, null); }

    @Inject public ObjectView(ObjectionService objections, Viewer viewer, Notices notices) {
        this.objections = objections;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        if (way == null) way = objections.way(orientation);
    }

    public boolean isPossible() { return way.isOpenOn(viewer.getToday()); }

    /** Whether the delay to object is over. */
    public boolean isLate() {
        return viewer.getToday().isAfter(way.until());
    }

    /** The first night for which nothing would be kept any more. */
    public LocalDate getFreeFrom() {
        return viewer.getToday();
    }

    public String save() {
        objections.object(new NewObjection(orientation, because, accepted ? LATE : Set.of()));
        notices.done("object.done", way.decision(), way.household());
        return "/orientation/objections.xhtml?faces-redirect=true";
    }

    public ReviewedWay getWay() { return way; }

    public long getOrientation() { return orientation; }

    public void setOrientation(long orientation) { this.orientation = orientation; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
