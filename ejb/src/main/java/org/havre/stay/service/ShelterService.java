package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decisions;
import org.havre.orientation.Destination;
import org.havre.orientation.service.NewMember;
import org.havre.orientation.service.Registration;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.BedWish;
import org.havre.stay.BedsOfStay;
import org.havre.stay.ClosedMonths;
import org.havre.stay.Fit;
import org.havre.stay.Guest;
import org.havre.stay.Lodgings;
import org.havre.stay.Placement;
import org.havre.stay.PlacementRequest;
import org.havre.stay.Rewriting;
import org.havre.stay.Sheltering;
import org.havre.stay.ShelteringRequest;
import org.havre.stay.Stay;
import org.havre.stay.Stays;

/** A facility takes a household in by phone or by the prefect: present, counted, and owed a decision of OFII (R3). */
@Stateless
@UseCase
public class ShelterService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Registration registration;
    private final Lodgings lodgings;
    private final Stays stays;
    private final ClosedMonths closedMonths;

    protected ShelterService() { this(null, null, null, null, null, null, null); }

    @Inject public ShelterService(Permissions permissions, BusinessClock clock, Decisions decisions,
            Registration registration, Lodgings lodgings, Stays stays, ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.registration = registration;
        this.lodgings = lodgings;
        this.stays = stays;
        this.closedMonths = closedMonths;
    }

    /** The caller's facilities, as they are on a day. */
    public List<Destination> facilities(LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        return decisions.destinations(day);
    }

    /** Those who came as the rules of beds know them. */
    public static List<Guest> guests(List<NewMember> members) {
        return IntStream.range(0, members.size()).mapToObj(at -> {
            var member = members.get(at);
            return new Guest(NewSheltering.guest(at), NewSheltering.guest(0), members.size(), member.sex(),
                    member.born(), member.stepFree(), member.groundFloor());
        }).toList();
    }

    /**
     * The units of the facility, the best for all of them together first.
     *
     * @throws Refusal with everything that stands against taking them in at all
     */
    public List<Fit> choices(NewSheltering wanted) {
        permissions.require(Act.RECORD_STAYS, wanted.facility());
        Refusal.unlessEmpty(request(wanted).objections());
        return new PlacementRequest(guests(wanted.members()), List.of(),
                lodgings.of(wanted.facility(), wanted.day()), Period.from(wanted.day()), Set.of()).choices();
    }

    /** Everything that stands against it, warnings included, without recording it. */
    public List<Objection> objections(NewSheltering wanted) {
        permissions.require(Act.RECORD_STAYS, wanted.facility());
        return decide(wanted).objections();
    }

    /**
     * Records who has come and where they sleep: all of them or nobody.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public ShelteredHousehold record(NewSheltering wanted) {
        permissions.require(Act.RECORD_STAYS, wanted.facility());
        lodgings.lock(wanted.beds().stream().map(BedWish::unit).filter(Objects::nonNull).collect(toSet()));
        var beds = decide(wanted).orRefuse();
        stays.rearrange();
        var registered = registration.of(wanted.members(),
                decisions.directorateOf(wanted.facility(), clock.today()), wanted.day());
        decisions.flush();
        var opened = beds.beds().stream()
                .map(wish -> open(wanted, wish, registered.people().get(NewSheltering.member(wish.person())))).toList();
        stays.settle();
        return new ShelteredHousehold(registered.household().reference(), wanted.day(), opened, beds.setAside());
    }

    private Placement decide(NewSheltering wanted) {
        var late = Rewriting.arrival(wanted.day(), clock.today()).closed(closedMonths.of(wanted.facility()),
                wanted.members().size()).filter(o -> !wanted.accepted().contains(o.key()));
        var objections = Stream.concat(request(wanted).objections().stream(), late.stream()).toList();
        var guests = guests(wanted.members());
        if (!wanted.beds().stream().map(BedWish::person).collect(toSet())
                .equals(guests.stream().map(Guest::person).collect(toSet())))
            throw new NotFound("bed");
        return new PlacementRequest(guests, wanted.beds(), lodgings.of(wanted.facility(), wanted.day()),
                Period.from(wanted.day()), wanted.accepted()).decide().besides(objections);
    }

    private ShelteringRequest request(NewSheltering wanted) {
        return new ShelteringRequest(wanted.members().stream()
                .map(member -> new ShelteringRequest.Comer(member.role(), member.born())).toList(),
                decisions.kindOn(wanted.facility(), wanted.day()), wanted.day(), wanted.askedBy(), clock.today());
    }

    private Long open(NewSheltering wanted, BedWish wish, long person) {
        var author = permissions.caller().account();
        var stay = stays.add(Stay.bySheltering(person, wanted.facility(), wanted.day(), author));
        stays.add(new Sheltering(stay, wanted.channel(), wanted.askedBy().strip()));
        new BedsOfStay(stay, List.of()).moveTo(new BedWish(person, wish.unit(), wish.place()), wanted.day(), author)
                .ifPresent(stays::add);
        return stay.id();
    }
}
