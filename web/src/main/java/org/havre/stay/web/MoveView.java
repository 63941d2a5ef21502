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
import org.havre.stay.service.MovePlan;
import org.havre.stay.service.MoveService;
import org.havre.stay.service.NewBed;
import org.havre.stay.service.NewMove;

/** A household, or some of it, sleeps elsewhere in its facility. */
@Named
@ViewScoped
public class MoveView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MoveService moves;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;

    private long person;
    private LocalDate day;
    private String because;
    private List<BedForm> people;
    private Rooms rooms;
    private Trial trial = Trial.NOTHING;
    private boolean accepted;

    @Inject public MoveView(MoveService moves, Viewer viewer, Notices notices, Say say) {
        this.moves = moves;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected MoveView() { this(null, null, null, null); }

    public void load() {
        if (people != null) return;
        day = viewer.getToday();
        show(moves.plan(person, day));
    }

    private void show(MovePlan plan) {
        people = plan.housemates().stream().map(BedForm::of).toList();
        rooms = new Rooms(plan.choices());
        trial = Trial.NOTHING;
    }

    /** Another day, other beds slept in and other beds free. */
    public void otherDay() {
        if (day != null) show(moves.plan(person, day));
    }

    /** Puts the whole household into one unit. */
    public void lodge(long unit) {
        rooms.lodge(unit, people);
        check();
    }

    public void check() {
        accepted = false;
        trial = day == null || getMoving().isEmpty() ? Trial.NOTHING : new Trial(moves.objections(wanted(Set.of())));
    }

    public String save() {
        var moved = moves.move(wanted(trial.accepted(accepted)));
        notices.done("move.done", moved.stays().size(), day);
        return "/stay/resident.xhtml?faces-redirect=true&id=" + person;
    }

    private NewMove wanted(Set<String> read) {
        return new NewMove(day, people.stream().map(MoveView::newBed).toList(),
                because == null || because.isBlank() ? null : because.strip(), read);
    }

    private static NewBed newBed(BedForm form) {
        return new NewBed(form.getHousemate().stay(), form.wish().unit(), form.wish().place());
    }

    public List<BedForm> getMoving() { return people.stream().filter(BedForm::isMoving).toList(); }

    /** What a choice of the list is called; nothing for no bed. */
    public String nameOf(String bed) {
        return getChoices().stream().flatMap(Rooms::items).filter(item -> item.getValue().equals(bed))
                .map(SelectItem::getLabel).findFirst().orElse(null);
    }

    public Consequence getConsequence() { return Consequence.since(day, viewer.getToday(), getMoving().size()); }

    public List<SelectItem> getChoices() { return rooms.choices(people, say.texts()); }

    /** The units that suit everybody, but for the one where all of them sleep already. */
    public List<RoomRow> getSuiting() {
        return rooms.suiting().stream().filter(room -> people.stream().anyMatch(form -> !form.isIn(room.unit())))
                .toList();
    }

    public List<RoomRow> getOthers() { return rooms.others(); }

    public Trial getTrial() { return trial; }

    public List<BedForm> getPeople() { return people; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
