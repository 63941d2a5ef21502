package org.havre.stay;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.shared.Objection;

/**
 * How well a unit suits people: every reason why not, and the beds that they would waste.
 *
 * @param freeBeds how many of them find a bed that nothing stands against
 * @param offered the beds that nothing forbids
 */
public record Fit(Lodging lodging, List<Objection> objections, int freeBeds, int bedsLeftUnusable, List<Bed> offered) {

    /** Units that fit come first, then those that only a warning stands against; an arrival hall after a home; then the fewest beds wasted, or the most beds found; then by name. */
    public static final Comparator<Fit> BEST_FIRST = comparing((Fit fit) -> !fit.suits())
            .thenComparing(fit -> !fit.isPossible())
            .thenComparing(fit -> fit.lodging().traits().transitory())
            .thenComparingInt(fit -> fit.suits() ? fit.bedsLeftUnusable : -fit.freeBeds)
            .thenComparing(fit -> fit.lodging().name())
            .thenComparingLong(fit -> fit.lodging().unit());

    public boolean suits() { return objections.isEmpty(); }

    /** Whether whatever stands against it may be set aside. */
    public boolean isPossible() {
        return objections.stream().allMatch(Weighed::mayBeSetAside);
    }

    /** Everybody in this unit: bed by bed, and those for whom none is left without a place of their own. */
    public List<BedWish> lodge(List<Guest> guests) {
        return IntStream.range(0, guests.size()).mapToObj(i -> i < offered.size()
                ? BedWish.place(guests.get(i).person(), lodging.unit(), offered.get(i).place())
                : BedWish.unit(guests.get(i).person(), lodging.unit())).toList();
    }
}
