package org.havre.stay;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * People who want beds from the same night on, all or none of them. What they hold already from that night on does not
 * stand in their way: two may swap. A warning that is named in {@code accepted} has been read, and gives way.
 */
public record PlacementRequest(List<Guest> guests, List<BedWish> wishes, Collection<Lodging> lodgings, Period nights,
        Set<String> accepted) {

    public PlacementRequest {
        guests = List.copyOf(guests);
        wishes = List.copyOf(wishes);
        var movers = guests.stream().map(Guest::person).collect(toSet());
        lodgings = lodgings.stream().map(lodging -> lodging.leftBy(movers, nights.start())).toList();
        accepted = Set.copyOf(accepted);
    }

    /** Every unit there is, the best for all of them together first. */
    public List<Fit> choices() {
        return lodgings.stream().map(lodging -> new MoveIn(guests, lodging, nights).fit()).sorted(Fit.BEST_FIRST)
                .toList();
    }

    public Placement decide() {
        var byWeight = Stream.of(chosenTwice(), againstUnits(), againstLeaving(), againstPlaces())
                .flatMap(identity())
                .collect(partitioningBy(this::isAccepted));
        return byWeight.get(false).isEmpty()
                ? new Placement.Granted(wishes, byWeight.get(true))
                : new Placement.Refused(byWeight.get(false));
    }

    private boolean isAccepted(Objection objection) {
        return Weighed.mayBeSetAside(objection) && accepted.contains(objection.key());
    }

    private Stream<Objection> chosenTwice() {
        var seen = new HashSet<Long>();
        return wishes.stream().filter(wish -> wish.place() != null && !seen.add(wish.place()))
                .map(wish -> Objection
                        .of("Placement.PLACE_CHOSEN_TWICE", lodging(wish).name() + " · " + bed(wish).label())
                        .at(field(wish)));
    }

    private Stream<Objection> againstUnits() {
        return wishes.stream().filter(BedWish::isSomewhere).collect(groupingBy(BedWish::unit)).values().stream()
                .flatMap(this::againstUnit);
    }

    private Stream<Objection> againstUnit(List<BedWish> together) {
        var first = together.get(0);
        var moveIn = new MoveIn(together.stream().map(this::guest).toList(), lodging(first), nights);
        return moveIn.objections().stream().map(objection -> objection.at(field(first)));
    }

    private Stream<Objection> againstLeaving() {
        return lodgings.stream().map(this::leftIn).filter(MoveIn::leavesMinorsAlone)
                .map(left -> UnitObjection.MINORS_ALONE.against(left).at("beds"));
    }

    /** Those of the same households who stay behind in a unit, and the adults who come to them. */
    private MoveIn leftIn(Lodging lodging) {
        var households = guests.stream().map(Guest::household).collect(toSet());
        var staying = lodging.heldDuring(nights).map(Hold::guest).filter(g -> households.contains(g.household()));
        var coming = wishes.stream().filter(wish -> wish.isSomewhere() && wish.unit() == lodging.unit())
                .map(this::guest).filter(guest -> guest.isAdultOn(nights.start()));
        return new MoveIn(Stream.concat(staying, coming).toList(), lodging, nights);
    }

    private Stream<Objection> againstPlaces() {
        return wishes.stream().filter(wish -> wish.place() != null)
                .flatMap(wish -> new BedRequest(guest(wish), bed(wish), lodging(wish), nights).objections().stream()
                        .map(objection -> objection.at(field(wish))));
    }

    private Guest guest(BedWish wish) {
        return guests.stream().filter(guest -> guest.person() == wish.person()).findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    private Lodging lodging(BedWish wish) {
        return lodgings.stream().filter(lodging -> lodging.unit() == wish.unit()).findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    private Bed bed(BedWish wish) { return lodging(wish).bed(wish.place()).orElseThrow(() -> new NotFound("place")); }

    /** The form's field in which this person's bed is chosen. */
    public static String field(BedWish wish) {
        return "bed-" + wish.person();
    }
}
