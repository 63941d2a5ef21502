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
import org.havre.stay.service.ArrivalService;
import org.havre.stay.service.NewArrival;
import org.havre.stay.service.Reception;

/** A household at the door: who has come, and a bed for each. */
@Named
@ViewScoped
public class ArriveView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrivalService arrivals;
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

    @Inject public ArriveView(ArrivalService arrivals, Viewer viewer, Notices notices, Say say) {
        this.arrivals = arrivals;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected ArriveView() { this(null, null, null, null); }

    public void load() {
        if (people != null) return;
        day = viewer.getToday();
        var reception = receive();
        people = reception.members().stream().filter(member -> !member.expected().hasArrived()).map(BedForm::of)
                .toList();
        trial = new Trial(reception.warnings(viewer.getToday()));
    }

    private Reception receive() {
        var reception = arrivals.reception(orientation, day);
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

    /** Puts everybody who has come into one unit. */
    public void lodge(long unit) {
        rooms.lodge(unit, coming());
        check();
    }

    public void check() {
        accepted = false;
        trial = day == null ? Trial.NOTHING : new Trial(arrivals.objections(wanted(Set.of())));
    }

    public String save() {
        var arrived = arrivals.record(wanted(trial.accepted(accepted)));
        notices.done("arrive.done", arrived.stays().size(), day, household.household());
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    private NewArrival wanted(Set<String> read) {
        return new NewArrival(orientation, day, coming().stream().map(BedForm::wish).toList(), read);
    }

    private List<BedForm> coming() { return people.stream().filter(BedForm::isTicked).toList(); }

    public int getComing() { return coming().size(); }

    public long getWithoutBed() {
        return coming().stream().map(BedForm::wish).filter(wish -> !wish.isSomewhere()).count();
    }

    public int getStillExpected() { return people.size() - getComing(); }

    public Consequence getConsequence() { return Consequence.since(day, viewer.getToday(), getComing()); }

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
