package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.service.ArrivalService;
import org.havre.stay.service.NewArrival;
import org.havre.stay.service.Reception;

/** A household at the door: who has come, and where each of them sleeps. */
@Named
@ViewScoped
public class ArriveView extends ReceptionForm {
    private static final long serialVersionUID = 1L;

    private final ArrivalService arrivals;
    private final Viewer viewer;
    private final Notices notices;

    @Inject public ArriveView(ArrivalService arrivals, Viewer viewer, Notices notices, Say say) {
        super(viewer, say);
        this.arrivals = arrivals;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected ArriveView() { this(null, null, null, null); }

    @Override protected Reception ask(long orientation, LocalDate day) { return arrivals.reception(orientation, day); }

    @Override protected List<Objection> objections() { return arrivals.objections(wanted(Set.of())); }

    @Override protected List<Objection> objections(Reception reception) {
        return reception.warnings(viewer.getToday());
    }

    /** Those who have come. */
    @Override protected List<BedForm> concerned() {
        return getPeople().stream().filter(BedForm::isTicked).toList();
    }

    public String save() {
        var arrived = arrivals.record(wanted(getTrial().accepted(isAccepted())));
        notices.done("arrive.done", arrived.stays().size(), getDay(), getHousehold().household());
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    private NewArrival wanted(Set<String> read) {
        return new NewArrival(getOrientation(), getDay(), concerned().stream().map(BedForm::wish).toList(), read);
    }

    public int getComing() { return concerned().size(); }

    public long getWithoutBed() {
        return concerned().stream().map(BedForm::wish).filter(wish -> !wish.isSomewhere()).count();
    }

    public int getStillExpected() { return getPeople().size() - getComing(); }

    public Consequence getConsequence() { return Consequence.since(getDay(), viewer.getToday(), getComing()); }
}
