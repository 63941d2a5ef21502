package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.BedWish;
import org.havre.stay.BedsOfStay;
import org.havre.stay.ClosedMonths;
import org.havre.stay.Homes;
import org.havre.stay.Housemate;
import org.havre.stay.Lodgings;
import org.havre.stay.Move;
import org.havre.stay.MoveRequest;
import org.havre.stay.MoveRule;
import org.havre.stay.Placement;
import org.havre.stay.PlacementRequest;
import org.havre.stay.Rewriting;
import org.havre.stay.Stays;

/** People change beds inside their facility, which is the facility's own business: all of them or nobody. */
@Stateless
@UseCase
public class MoveService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Homes homes;
    private final Lodgings lodgings;
    private final Stays stays;
    private final ClosedMonths closedMonths;

    protected MoveService() { this(null, null, null, null, null, null); }

    @Inject public MoveService(Permissions permissions, BusinessClock clock, Homes homes, Lodgings lodgings,
            Stays stays, ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.homes = homes;
        this.lodgings = lodgings;
        this.stays = stays;
        this.closedMonths = closedMonths;
    }

    /** A person's household as it sleeps on a day, and the units of the facility, the best for all of it first. */
    public MovePlan plan(long person, LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        var housemates = homes.around(person, day).stream().filter(mate -> mate.during().covers(day)).toList();
        if (housemates.isEmpty()) throw new NotFound("person");
        var facility = housemates.get(0).facility();
        permissions.require(Act.RECORD_STAYS, facility);
        var guests = housemates.stream().map(Housemate::guest).toList();
        return new MovePlan(facility, day, housemates, new PlacementRequest(guests, List.of(),
                lodgings.of(facility, day), Period.from(day), Set.of()).choices());
    }

    /**
     * Records where people sleep from a day on. What was recorded from that day on is replaced; people may take each
     * other's places. The same move told twice is recorded once.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public Moved move(NewMove wanted) {
        permissions.require(Act.RECORD_STAYS);
        if (wanted.beds().isEmpty()) throw new Refusal(Objection.of(MoveRule.NOBODY_MOVES).at("beds"));
        var all = stays.getForChange(wanted.stays());
        var facility = facilityOf(all);
        if (isRecorded(all, wanted)) return new Moved(wanted.day(), wanted.stays(), List.of());
        lodgings.lock(wanted.beds().stream().map(NewBed::unit).filter(Objects::nonNull).collect(toSet()));
        var movers = movers(all, wanted);
        var granted = decide(movers, wanted, facility).orRefuse();
        stays.rearrange();
        movers.forEach(beds -> move(beds, wishOf(beds, wanted), wanted));
        stays.settle();
        return new Moved(wanted.day(), movers.stream().map(beds -> beds.stay().id()).toList(), granted.setAside());
    }

    /** Everything that stands against a move, warnings included, without recording it. */
    public List<Objection> objections(NewMove wanted) {
        permissions.require(Act.RECORD_STAYS);
        var all = stays.get(wanted.stays());
        return decide(movers(all, wanted), wanted, facilityOf(all)).objections();
    }

    private static List<BedsOfStay> movers(List<BedsOfStay> all, NewMove wanted) {
        return all.stream().filter(beds -> !beds.isAlready(wishOf(beds, wanted), wanted.day())).toList();
    }

    private Placement decide(List<BedsOfStay> movers, NewMove wanted, long facility) {
        var objections = new ArrayList<>(new MoveRequest(movers, wanted.day(), clock.today()).objections());
        if (movers.isEmpty()) return new Placement.Refused(objections);
        var wishes = movers.stream().map(beds -> wishOf(beds, wanted)).toList();
        var guests = homes.of(movers.stream().map(mover -> mover.stay().id()).toList(), wanted.day()).stream()
                .map(Housemate::guest).toList();
        closed(movers, wanted, facility).filter(o -> !wanted.accepted().contains(o.key())).ifPresent(objections::add);
        return new PlacementRequest(guests, wishes, lodgings.of(facility, wanted.day()), nights(movers, wanted.day()),
                wanted.accepted()).decide().besides(objections);
    }

    /** The closed months in which they are said to have slept elsewhere, as a warning. */
    private Optional<Objection> closed(List<BedsOfStay> movers, NewMove wanted, long facility) {
        return Rewriting.closed(movers.stream().map(mover -> nights(List.of(mover), wanted.day()))
                .map(nights -> new Rewriting(nights.until(nights.start()), nights, clock.today())).toList(),
                closedMonths.of(facility));
    }

    private void move(BedsOfStay beds, BedWish wish, NewMove wanted) {
        var author = permissions.caller().account();
        beds.moveTo(wish, wanted.day(), author).ifPresent(stays::add);
        stays.add(new Move(beds.stay(), wanted.day(), wanted.because(), author));
    }

    /** To the last departure among them; without an end while one of them is present. */
    private static Period nights(List<BedsOfStay> movers, LocalDate day) {
        var ends = movers.stream().map(beds -> beds.stay().during().end()).toList();
        var last = ends.contains(null) ? null : ends.stream().max(LocalDate::compareTo).orElse(null);
        return last == null || last.isBefore(day) ? Period.from(day) : Period.between(day, last);
    }

    /** A click or a command that came twice: everybody sleeps as wished since a move on that very day. */
    private static boolean isRecorded(List<BedsOfStay> all, NewMove wanted) {
        return movers(all, wanted).isEmpty() && all.stream().anyMatch(beds -> isBegun(beds, wanted.day()));
    }

    private static boolean isBegun(BedsOfStay beds, LocalDate day) {
        return day.isAfter(beds.stay().during().start())
                && beds.on(day).filter(bed -> bed.nights().start().equals(day)).isPresent();
    }

    private static BedWish wishOf(BedsOfStay beds, NewMove wanted) {
        return wanted.beds().stream().filter(bed -> bed.stay() == beds.stay().id()).findFirst().orElseThrow()
                .of(beds.stay());
    }

    private long facilityOf(List<BedsOfStay> all) {
        var facilities = all.stream().map(beds -> beds.stay().facility()).collect(toSet());
        if (facilities.size() != 1) throw new NotFound("stay");
        var facility = facilities.iterator().next();
        permissions.require(Act.RECORD_STAYS, facility);
        return facility;
    }
}
