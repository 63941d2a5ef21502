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
import org.havre.stay.service.NewReservation;
import org.havre.stay.service.Reception;
import org.havre.stay.service.ReservationService;

/** Beds are kept for a household on its way, from a night to the last one of its offer. */
@Named
@ViewScoped
public class ReserveView extends ReceptionForm {
    private static final long serialVersionUID = 1L;

    private final ReservationService reservations;
    private final Notices notices;

    @Inject public ReserveView(ReservationService reservations, Viewer viewer, Notices notices, Say say) {
        super(viewer, say);
        this.reservations = reservations;
        this.notices = notices;
    }

    protected ReserveView() { this(null, null, null, null); }

    @Override protected Reception ask(long orientation, LocalDate day) {
        return reservations.reception(orientation, day);
    }

    @Override protected List<Objection> objections() { return reservations.objections(wanted(Set.of())); }

    /** Keeps nothing any more. */
    public void clear() {
        getPeople().forEach(person -> person.setBed(""));
        check();
    }

    public String save() {
        var reserved = reservations.reserve(wanted(getTrial().accepted(isAccepted())));
        var household = getHousehold().household();
        if (reserved.beds() == 0) notices.done("reserve.none.done", household);
        else notices.done("reserve.done", reserved.beds(), household, reserved.from(), reserved.until());
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    private NewReservation wanted(Set<String> read) {
        return new NewReservation(getOrientation(), getDay(), getPeople().stream().map(BedForm::wish).toList(), read);
    }

    public long getKept() { return getPeople().stream().filter(person -> person.wish().isSomewhere()).count(); }

    /** The last night for which beds are kept. */
    public LocalDate getUntil() {
        return getHousehold().offer().firstNightFree().minusDays(1);
    }
}
