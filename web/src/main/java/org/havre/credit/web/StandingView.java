package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.credit.CreditFinding;
import org.havre.credit.Standing;
import org.havre.credit.service.StandingService;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** When a facility was evaluated, and for whom it says that it keeps places. */
@Named
@ViewScoped
public class StandingView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StandingService standings;
    private final Viewer viewer;
    private final Notices notices;
    private final RaisedFindings findings;
    private Long facility;
    private Standing it;
    private LocalDate evaluatedOn;
    private PlaceAttribute label;
    private LocalDate labelFrom;

    protected StandingView() { this(null, null, null, null); }

    @Inject public StandingView(StandingService standings, Viewer viewer, Notices notices,
            RaisedFindings findings) {
        this.standings = standings;
        this.viewer = viewer;
        this.notices = notices;
        this.findings = findings;
    }

    /** @throws NotFound where it is not the reader's */
    public void load() {
        viewer.require(Act.SEE_CREDITS);
        if (facility == null) throw new NotFound("facility");
        it = standings.get(facility);
    }

    public String evaluate() {
        return done(standings.evaluated(facility, evaluatedOn), "standing.done.evaluated", evaluatedOn);
    }

    public String give() {
        return done(standings.label(facility, label, labelFrom), "standing.done.labelled", label, labelFrom);
    }

    public String end() {
        return done(standings.unlabel(facility, label, labelFrom), "standing.done.unlabelled", label, labelFrom);
    }

    private String done(List<CreditFinding> raised, String key, Object... told) {
        notices.done(key, told);
        findings.tell(raised);
        return "/credit/standing.xhtml?faces-redirect=true&facility=" + facility;
    }

    public Standing getIt() { return it; }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    /** For whom a facility may say that it keeps places; where no step is says nothing of anybody. */
    public List<PlaceAttribute> getAttributes() {
        return Stream.of(PlaceAttribute.values()).filter(PlaceAttribute::isSensitive).toList();
    }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public LocalDate getEvaluatedOn() { return evaluatedOn; }

    public void setEvaluatedOn(LocalDate evaluatedOn) { this.evaluatedOn = evaluatedOn; }

    public PlaceAttribute getLabel() { return label; }

    public void setLabel(PlaceAttribute label) { this.label = label; }

    public LocalDate getLabelFrom() { return labelFrom; }

    public void setLabelFrom(LocalDate labelFrom) { this.labelFrom = labelFrom; }
}
