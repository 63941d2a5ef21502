package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.service.Duty;
import org.havre.shared.web.Viewer;

/** Orientations to the prefect's département: those to which an objection is still possible, and those objected to. */
@Named
@RequestScoped
public class ObjectionsView {
    private final ObjectionService objections;
    private final Viewer viewer;
    private List<ReviewedWay> open;
    private List<ReviewedWay> made;

    protected ObjectionsView() { this(null, null); }

    @Inject public ObjectionsView(ObjectionService objections, Viewer viewer) {
        this.objections = objections;
        this.viewer = viewer;
    }

    /** Everything that the page tells, read at once in one transaction. */
    @Transactional public void load() {
        open = objections.open();
        made = objections.made();
    }

    public Duty.Due due(ReviewedWay way) { return Duty.Due.of(way.until(), viewer.getToday()); }

    public List<ReviewedWay> getOpen() { return open; }

    public List<ReviewedWay> getMade() { return made; }
}
