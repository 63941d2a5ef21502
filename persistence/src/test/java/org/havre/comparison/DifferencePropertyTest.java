package org.havre.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Figures;
import org.havre.occupancy.RandomCalendars;
import org.havre.occupancy.Window;

/** Whatever OFII's file says, and whatever Havre knows or knew, in whatever order it was told. */
@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
class DifferencePropertyTest {
    private static final LocalDate NIGHT = RandomCalendars.START.plusDays(12);

    @Property(tries = 10_000) void a_difference_is_the_shares_of_its_causes_and_what_is_unexplained_in_whatever_order(
            @ForAll List<Fact> facts, @ForAll Random chance) {
        var seed = chance.nextLong();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, chance);
        var centre = centre(facts, seed);
        var again = centre(shuffled, seed);
        for (var column : OfiiColumn.values()) {
            var difference = Difference.between(centre, column);
            var shares = difference.shares().values().stream().mapToInt(Integer::intValue).sum();
            if (shares + difference.unexplained() != units(centre, column) || difference.shares().containsValue(0)
                    || difference.isNone() != (units(centre, column) == 0)
                    || !difference.equals(Difference.between(again, column)))
                throw new AssertionError(difference + " of " + centre);
        }
    }

    /** What OFII says more than Havre, said once more: an empty cell of a line that is there says nothing. */
    private static int units(Centre centre, OfiiColumn column) {
        var havre = centre.havre().values().getOrDefault(column, 0);
        if (centre.ofii() == null) return -havre;
        return centre.ofii().values().containsKey(column) ? centre.ofii().values().get(column) - havre : 0;
    }

    /** A centre whose other side is drawn by chance, the same for the same seed. */
    private static Centre centre(List<Fact> facts, long seed) {
        var chance = new Random(seed);
        var ofii = chance.nextInt(6) == 0 ? null : cells(chance);
        var then = chance.nextInt(4) == 0 ? null : night(known(facts, chance.nextInt(30)));
        var moved = chance.nextInt(8) == 0 ? cells(chance) : null;
        Map<UnavailabilityReason, Integer> recorded = new EnumMap<>(UnavailabilityReason.class);
        for (var reason : UnavailabilityReason.values())
            if (chance.nextBoolean()) recorded.put(reason, chance.nextInt(4));
        return new Centre(ofii, night(facts), then, moved, chance.nextInt(5) == 0, recorded, chance.nextInt(3),
                chance.nextBoolean() ? null : chance.nextInt(13));
    }

    /** Some of the facts, the same whatever the order in which they are told; those of one presence go together. */
    private static List<Fact> known(List<Fact> facts, int some) {
        return facts.stream().filter(fact -> Math.floorMod(fact instanceof Fact.OfPresence about
                ? Long.hashCode(about.presence() * 7)
                : fact.hashCode(), 30) < some).toList();
    }

    private static Figures night(List<Fact> facts) {
        return FacilityCalendar.count(Window.through(NIGHT, NIGHT), facts).stream().map(FacilityNight::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    private static Cells cells(Random chance) {
        var values = new EnumMap<OfiiColumn, Integer>(OfiiColumn.class);
        for (var column : OfiiColumn.values())
            if (chance.nextInt(5) > 0) values.put(column, chance.nextInt(column.isRate() ? 1200 : 15));
        return new Cells(values);
    }
}
