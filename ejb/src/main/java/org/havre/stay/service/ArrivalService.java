package org.havre.stay.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Orientation;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.ArrivalRequest;
import org.havre.stay.BedWish;
import org.havre.stay.BedsOfStay;
import org.havre.stay.ClosedMonths;
import org.havre.stay.Expectations;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Fit;
import org.havre.stay.Guest;
import org.havre.stay.Lodgings;
import org.havre.stay.Placement;
import org.havre.stay.PlacementRequest;
import org.havre.stay.Rewriting;
import org.havre.stay.Stay;
import org.havre.stay.Stays;
import org.havre.stay.Weighed;

/** A household that OFII has sent arrives, and each of its members gets a bed. */
@Stateless
@UseCase
public class ArrivalService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Expectations expectations;
    private final Lodgings lodgings;
    private final Stays stays;
    private final ClosedMonths closedMonths;

    protected ArrivalService() { this(null, null, null, null, null, null); }

    @Inject public ArrivalService(Permissions permissions, BusinessClock clock, Expectations expectations,
            Lodgings lodgings, Stays stays, ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.expectations = expectations;
        this.lodgings = lodgings;
        this.stays = stays;
        this.closedMonths = closedMonths;
    }

    /** Households on the way to the caller's facilities, the most urgent first. */
    public List<ExpectedHousehold> expected() {
        permissions.require(Act.SEE_RESIDENTS);
        return expectations.pending(clock.today());
    }

    /** A household at the door, and the units of the facility, the best for those who are still on the way first. */
    public Reception reception(long orientation, LocalDate day) {
        var household = expectations.find(orientation, day).orElseThrow(() -> new NotFound("orientation"));
        permissions.require(Act.RECORD_STAYS, household.facility());
        var members = expectations.membersOn(orientation, day);
        var guests = members.stream().map(ExpectedMember::expected).filter(e -> !e.hasArrived())
                .map(expected -> expected.guest()).toList();
        return new Reception(household, members, day, choices(household.facility(), guests, day));
    }

    private List<Fit> choices(long facility, List<Guest> guests, LocalDate day) {
        return new PlacementRequest(guests, List.of(), lodgings.of(facility, day), Period.from(day), Set.of())
                .choices();
    }

    /**
     * Records who has come and where they sleep: all of them or nobody. The same arrival told twice is recorded once.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public Arrived record(NewArrival wanted) {
        permissions.require(Act.RECORD_STAYS);
        var orientation = expectations.getForChange(wanted.orientation());
        permissions.require(Act.RECORD_STAYS, orientation.facility());
        var members = expectations.membersOn(wanted.orientation(), wanted.day());
        var recorded = recordedBefore(orientation, wanted, members);
        return recorded.isPresent() ? recorded.get() : receive(orientation, wanted, members);
    }

    private Arrived receive(Orientation orientation, NewArrival wanted, List<ExpectedMember> members) {
        lodgings.lock(wanted.beds().stream().map(BedWish::unit).filter(Objects::nonNull).collect(toSet()));
        var household = expectations.find(wanted.orientation(), wanted.day())
                .orElseThrow(() -> new NotFound("orientation"));
        var arrival = request(household, wanted, members);
        var beds = decide(arrival, wanted, orientation.facility()).orRefuse();
        stays.rearrange();
        if (!arrival.transferred().isEmpty())
            stays.closeForTransfer(orientation.id(), arrival.transferred(), wanted.day());
        var opened = beds.beds().stream().map(wish -> open(orientation, wish, wanted.day())).toList();
        release(orientation, people(wanted), wanted.day());
        tick(orientation, arrival);
        stays.settle();
        return new Arrived(orientation.id(), wanted.day(), opened, beds.setAside(),
                household.missing() - opened.size());
    }

    /** Everything that stands against an arrival, warnings included, without recording it. */
    public List<Objection> objections(NewArrival wanted) {
        var household = expectations.find(wanted.orientation(), wanted.day())
                .orElseThrow(() -> new NotFound("orientation"));
        permissions.require(Act.RECORD_STAYS, household.facility());
        var arrival = request(household, wanted, expectations.membersOn(wanted.orientation(), wanted.day()));
        return decide(arrival, wanted, household.facility()).objections();
    }

    private ArrivalRequest request(ExpectedHousehold household, NewArrival wanted, List<ExpectedMember> members) {
        return new ArrivalRequest(household.offer(), members.stream().map(ExpectedMember::expected).toList(),
                people(wanted), household.kind(), wanted.day(), clock.today());
    }

    private Placement decide(ArrivalRequest arrival, NewArrival wanted, long facility) {
        var late = Rewriting.arrival(wanted.day(), clock.today()).closed(closedMonths.of(facility),
                people(wanted).size());
        var objections = Stream.concat(arrival.objections().stream(), late.stream())
                .filter(o -> !isSetAside(o, wanted)).toList();
        if (objections.stream().anyMatch(ArrivalService::isAboutPeople)) return new Placement.Refused(objections);
        return new PlacementRequest(arrival.guests(), wanted.beds(), lodgings.of(facility, wanted.day()),
                Period.from(wanted.day()), wanted.accepted()).decide().besides(objections);
    }

    private static boolean isSetAside(Objection objection, NewArrival wanted) {
        return Weighed.mayBeSetAside(objection) && wanted.accepted().contains(objection.key());
    }

    /** Where it is not clear who comes, nothing can be said of their beds. */
    private static boolean isAboutPeople(Objection objection) {
        return "members".equals(objection.field());
    }

    private Long open(Orientation orientation, BedWish wish, LocalDate day) {
        var author = permissions.caller().account();
        var stay = stays
                .add(Stay.byDecision(wish.person(), orientation.facility(), day, orientation.decision(), author));
        new BedsOfStay(stay, List.of()).moveTo(wish, day, author).ifPresent(stays::add);
        return stay.id();
    }

    private void release(Orientation orientation, Set<Long> people, LocalDate day) {
        stays.reservedFor(orientation.id()).stream().filter(bed -> people.contains(bed.person()))
                .forEach(bed -> bed.by(permissions.caller().account()).release(day));
    }

    private void tick(Orientation orientation, ArrivalRequest arrival) {
        expectations.members(orientation.id()).stream().filter(member -> arrival.coming().contains(member.person()))
                .forEach(member -> member.arrivedOn(arrival.day()));
        orientation.welcome();
        if (arrival.isComplete()) orientation.arrived();
    }

    /** The same people on the same day in the same beds: a click or a command that came twice. */
    private Optional<Arrived> recordedBefore(Orientation orientation, NewArrival wanted, List<ExpectedMember> members) {
        var arrivals = members.stream().map(ExpectedMember::expected)
                .filter(member -> wanted.day().equals(member.arrivedOn())).map(member -> member.guest().person())
                .collect(toSet());
        if (people(wanted).isEmpty() || !arrivals.containsAll(people(wanted))) return Optional.empty();
        var byPerson = stays.enteredBy(orientation.decision(), people(wanted)).stream()
                .collect(toMap(beds -> beds.stay().person(), beds -> beds));
        var same = wanted.beds().stream().allMatch(wish -> byPerson.containsKey(wish.person())
                && byPerson.get(wish.person()).isAlready(wish, wanted.day()));
        if (!same) return Optional.empty();
        var numbers = wanted.beds().stream().map(wish -> byPerson.get(wish.person()).stay().id()).toList();
        var missing = (int) members.stream().filter(member -> !member.expected().hasArrived()).count();
        return Optional.of(new Arrived(orientation.id(), wanted.day(), numbers, List.of(), missing));
    }

    private static Set<Long> people(NewArrival wanted) {
        return wanted.beds().stream().map(BedWish::person).collect(toSet());
    }
}
