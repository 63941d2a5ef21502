package org.havre.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.havre.access.service.Once;
import org.havre.orientation.Destination;
import org.havre.orientation.service.NewMember;
import org.havre.orientation.web.HouseholdForm;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.ShelteringChannel;
import org.havre.stay.service.NewSheltering;
import org.havre.stay.service.ShelterService;

/** A household that came by phone or by the prefect: who, then a bed for each. */
@Named
@ViewScoped
public class ShelterView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ShelterService shelters;
    private final Once once;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    /** Tells a second click from a second household. */
    private final String act = UUID.randomUUID().toString();

    private Long facility;
    private LocalDate day;
    private ShelteringChannel channel = ShelteringChannel.PHONE;
    private String askedBy;
    private HouseholdForm people;
    private List<Destination> facilities;
    private List<BedForm> beds;
    private Rooms rooms;
    private Trial trial = Trial.NOTHING;
    private boolean accepted;

    @Inject public ShelterView(ShelterService shelters, Once once, Viewer viewer, Notices notices, Say say) {
        this.shelters = shelters;
        this.once = once;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected ShelterView() { this(null, null, null, null, null); }

    @PostConstruct void begin() {
        day = viewer.getToday();
        people = new HouseholdForm(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        facilities = shelters.facilities(day);
        if (facilities.size() == 1) facility = facilities.get(0).facility();
    }

    /** From the people to their beds, unless something stands against taking them in. */
    public void chooseBeds() {
        var members = people.typed();
        rooms = new Rooms(shelters.choices(wanted(members, List.of(), Set.of())));
        var guests = ShelterService.guests(members);
        beds = IntStream.range(0, members.size())
                .mapToObj(at -> BedForm.of(guests.get(at), members.get(at).familyName(), members.get(at).givenNames(),
                        members.get(at).role()))
                .toList();
        check();
    }

    /** Back to the people, with everything that was typed. */
    public void choosePeople() {
        beds = null;
    }

    /** Puts everybody into one unit. */
    public void lodge(long unit) {
        rooms.lodge(unit, beds);
        check();
    }

    public void check() {
        accepted = false;
        trial = new Trial(shelters.objections(wanted(people.typed(), beds, Set.of())));
    }

    /** Told twice it is recorded once. */
    public String save() {
        var answer = once.answer(act, act.getBytes(StandardCharsets.US_ASCII), () -> new Once.Answer(201,
                shelters.record(wanted(people.typed(), beds, trial.accepted(accepted))).household()));
        notices.done("shelter.done", beds.size(), day, answer.body());
        return "/stay/residents.xhtml?faces-redirect=true";
    }

    private NewSheltering wanted(List<NewMember> members, List<BedForm> chosen, Set<String> read) {
        return new NewSheltering(facility, day, channel, askedBy, members,
                chosen.stream().map(BedForm::wish).toList(), read);
    }

    public long getWithoutBed() {
        return beds.stream().map(BedForm::wish).filter(wish -> !wish.isSomewhere()).count();
    }

    public Consequence getConsequence() { return Consequence.since(day, viewer.getToday(), beds.size()); }

    public List<SelectItem> getChoices() { return rooms.choices(beds, say.texts()); }

    public List<RoomRow> getSuiting() { return rooms.suiting(); }

    public List<RoomRow> getOthers() { return rooms.others(); }

    public Trial getTrial() { return trial; }

    /** Null while the people are being typed. */
    public List<BedForm> getBeds() { return beds; }

    public HouseholdForm getPeople() { return people; }

    public List<Destination> getFacilities() { return facilities; }

    public ShelteringChannel[] getChannels() { return ShelteringChannel.values(); }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public ShelteringChannel getChannel() { return channel; }

    public void setChannel(ShelteringChannel channel) { this.channel = channel; }

    public String getAskedBy() { return askedBy; }

    public void setAskedBy(String askedBy) { this.askedBy = askedBy; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
