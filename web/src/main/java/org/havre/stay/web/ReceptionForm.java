package org.havre.stay.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.Reception;

/** A household on its way, a day, and a bed chosen for each of those concerned. */
public abstract class ReceptionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final Say say;

    private long orientation;
    private LocalDate day;
    private ExpectedHousehold household;
    private List<BedForm> people;
    private Rooms rooms;
    private Trial trial = Trial.NOTHING;
    private boolean accepted;

    protected ReceptionForm(Viewer viewer, Say say) {
        this.viewer = viewer;
        this.say = say;
    }

    /** What is known of the household and the units on a day. */
    protected abstract Reception ask(long asked, LocalDate on);

    /** Everything that stands against what is chosen. */
    protected abstract List<Objection> objections();

    /** What stands against it before anything was chosen. */
    protected List<Objection> objections(Reception reception) {
        return List.of();
    }

    /** Those for whom a bed is chosen. */
    protected List<BedForm> concerned() { return people; }

    public void load() {
        if (people != null) return;
        day = viewer.getToday();
        var reception = receive();
        people = reception.members().stream().filter(member -> !member.expected().hasArrived()).map(BedForm::of)
                .toList();
        trial = new Trial(objections(reception));
    }

    private Reception receive() {
        var reception = ask(orientation, day);
        household = reception.household();
        rooms = new Rooms(reception.choices());
        return reception;
    }

    /** Another day, other free beds. */
    public void otherDay() {
        receive();
        rooms.forget(people);
        check();
    }

    /** Puts everybody who is concerned into one unit. */
    public void lodge(long unit) {
        rooms.lodge(unit, concerned());
        check();
    }

    public void check() {
        accepted = false;
        trial = day == null ? Trial.NOTHING : new Trial(objections());
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
