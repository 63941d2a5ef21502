package org.havre.stay.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.NewReservation;
import org.havre.stay.service.Reception;
import org.havre.stay.service.ReservationService;

/** Beds are kept for a household on its way, from a night to the last one of its offer. */
@Named
@ViewScoped
public class ReserveView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReservationService reservations;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;

    private long orientation;
    private LocalDate day;
    private ExpectedHousehold household;
    private List<BedForm> people;
    private Rooms rooms;
    private Trial trial = Trial.NOTHING;
    private boolean accepted;

    @Inject public ReserveView(ReservationService reservations, Viewer viewer, Notices notices, Say say) {
        this.reservations = reservations;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected ReserveView() { this(null, null, null, null); }

    public void load() {
        if (people != null) return;
        day = viewer.getToday();
        people = receive().members().stream().filter(member -> !member.expected().hasArrived()).map(BedForm::of)
                .toList();
    }

    private Reception receive() {
        var reception = reservations.reception(orientation, day);
        household = reception.household();
        rooms = new Rooms(reception.choices());
        return reception;
    }

    /** From another night on, other free beds. */
    public void otherDay() {
        receive();
        rooms.forget(people);
        check();
    }

    /** Keeps beds of one unit for everybody. */
    public void lodge(long unit) {
        rooms.lodge(unit, people);
        check();
    }

    /** Keeps nothing any more. */
    public void clear() {
        people.forEach(person -> person.setBed(""));
        check();
    }

    public void check() {
        accepted = false;
        trial = day == null ? Trial.NOTHING : new Trial(reservations.objections(wanted(Set.of())));
    }

    public String save() {
        var reserved = reservations.reserve(wanted(trial.accepted(accepted)));
        if (reserved.beds() == 0) notices.done("reserve.none.done", household.household());
        else notices.done("reserve.done", reserved.beds(), household.household(), reserved.from(), reserved.until());
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    private NewReservation wanted(Set<String> read) {
        return new NewReservation(orientation, day, people.stream().map(BedForm::wish).toList(), read);
    }

    public long getKept() { return people.stream().filter(person -> person.wish().isSomewhere()).count(); }

    /** The last night for which beds are kept. */
    public LocalDate getUntil() {
        return household.offer().firstNightFree().minusDays(1);
    }

    public List<SelectItem> getChoices() { return rooms.choices(people, say.texts()); }

    public List<RoomRow> getSuiting() { return rooms.suiting(); }

    public List<RoomRow> getOthers() { return rooms.others(); }

    public Trial getTrial() { return trial; }

    public ExpectedHousehold getHousehold() { return household; }

    public List<BedForm> getPeople() { return people; }

    public long getOrientation() { return orientation; }

    public void setOrientation(long orientation) { this.orientation = orientation; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
