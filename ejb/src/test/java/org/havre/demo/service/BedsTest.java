package org.havre.demo.service;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.shared.Period;

/** Facts are written in the order in which they became known: the database must accept each of these states. */
class BedsTest {
    @Property(tries = 8) void no_bed_is_ever_known_to_be_held_twice(@ForAll @IntRange(max = 1800) int days) {
        var today = LocalDate.of(2024, 2, 29).plusDays(days);
        var set = DemoSet.region(today, new AtomicLong()::incrementAndGet);
        for (String holder : List.of("place_id", "person_id")) {
            set.facts().stream().filter(fact -> fact.table().equals("bed_assignment") && fact.get(holder) != null)
                    .filter(fact -> holder.equals("place_id") || fact.get("stay_id") != null)
                    .collect(groupingBy(fact -> fact.get(holder))).values().forEach(BedsTest::holdOneByOne);
        }
    }

    private static void holdOneByOne(List<Fact> beds) {
        for (Fact one : beds) {
            for (Fact other : beds) {
                if (one.id() >= other.id()) continue;
                var days = new TreeSet<>(one.recorded());
                days.addAll(other.recorded());
                for (LocalDate day : days) {
                    assertThat(clash(one.rowOn(day), other.rowOn(day))).as("%s and %s, on %s", one, other, day)
                            .isFalse();
                }
            }
        }
    }

    private static boolean clash(Map<String, Object> one, Map<String, Object> other) {
        return holds(one) && holds(other) && nights(one).overlaps(nights(other));
    }

    private static boolean holds(Map<String, Object> bed) {
        return bed.containsKey("state") && !bed.get("state").equals("CANCELLED");
    }

    private static Period nights(Map<String, Object> bed) {
        return Period.between((LocalDate) bed.get("starts_on"), (LocalDate) bed.get("ends_on"));
    }
}
