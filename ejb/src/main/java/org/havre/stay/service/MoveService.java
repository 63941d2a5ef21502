package org.havre.stay.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.BedsOfStay;
import org.havre.stay.Homes;
import org.havre.stay.Housemate;
import org.havre.stay.Lodgings;
import org.havre.stay.Move;
import org.havre.stay.MoveRequest;
import org.havre.stay.Placement;
import org.havre.stay.PlacementRequest;
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

    protected MoveService() { this(null, null, null, null, null); }

    @Inject public MoveService(Permissions permissions, BusinessClock clock, Homes homes, Lodgings lodgings,
            Stays stays) {
        this.permissions = permissions;
        this.clock = clock;
        this.homes = homes;
        this.lodgings = lodgings;
        this.stays = stays;
    }

    /** The household of a stay as it sleeps on a day, and the units of the facility, the best for all of it first. */
    public MovePlan plan(long stay, LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        var housemates = homes.around(stay, day).stream().filter(mate -> mate.during().covers(day)).toList();
        if (housemates.isEmpty()) throw new NotFound("stay");
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
    public Moved move(NewMove wanted) {
        permissions.require(Act.RECORD_STAYS);
        var all = stays.getForChange(wanted.stays());
        var facility = facilityOf(all);
        var wishes = wanted.beds().stream().collect(toMap(BedWish::person, wish -> wish));
        if (isRecorded(all, wishes.values(), wanted.day())) return new Moved(wanted.day(), wanted.stays(), List.of());
        var movers = all.stream().filter(beds -> !beds.isAlready(wishOf(beds, wishes.values()), wanted.day())).toList();
        var granted = granted(movers, wanted, facility);
        stays.rearrange();
        movers.forEach(beds -> move(beds, wishOf(beds, granted.beds()), wanted));
        stays.settle();
        return new Moved(wanted.day(), movers.stream().map(beds -> beds.stay().id()).toList(), granted.setAside());
    }

    private Placement.Granted granted(List<BedsOfStay> movers, NewMove wanted, long facility) {
        var people = movers.stream().map(beds -> beds.stay().person()).collect(toSet());
        var beds = wanted.beds().stream().filter(wish -> people.contains(wish.person())).toList();
        var objections = new ArrayList<Objection>(new MoveRequest(movers, wanted.day(), clock.today()).objections());
        if (movers.isEmpty()) throw new Refusal(objections);
        lodgings.lock(beds.stream().map(BedWish::unit).filter(Objects::nonNull).collect(toSet()));
        var guests = homes.of(movers.stream().map(mover -> mover.stay().id()).toList(), wanted.day()).stream()
                .map(Housemate::guest).toList();
        var placement = new PlacementRequest(guests, beds, lodgings.of(facility, wanted.day()),
                nights(movers, wanted.day()),
                wanted.accepted()).decide();
        if (placement instanceof Placement.Refused refused) objections.addAll(refused.objections());
        Refusal.unlessEmpty(objections);
        return placement.orRefuse();
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
    private static boolean isRecorded(List<BedsOfStay> all, Collection<BedWish> wishes, LocalDate day) {
        return all.stream().allMatch(beds -> beds.isAlready(wishOf(beds, wishes), day))
                && all.stream()
                        .anyMatch(beds -> beds.on(day).filter(bed -> bed.nights().start().equals(day)).isPresent()
                                && day.isAfter(beds.stay().during().start()));
    }

    private static BedWish wishOf(BedsOfStay beds, Collection<BedWish> wishes) {
        return wishes.stream().filter(wish -> wish.person() == beds.stay().person()).findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    private long facilityOf(List<BedsOfStay> all) {
        var facilities = all.stream().map(beds -> beds.stay().facility()).collect(toSet());
        if (facilities.size() != 1) throw new NotFound("stay");
        var facility = facilities.iterator().next();
        permissions.require(Act.RECORD_STAYS, facility);
        return facility;
    }
}
