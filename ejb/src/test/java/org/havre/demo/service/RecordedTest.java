package org.havre.demo.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
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
import org.junit.jupiter.api.Test;

/** Facts are written in the order in which they became known: the database must accept each of these states. */
class RecordedTest {
    @Property(tries = 8) void each_day_s_record_is_one_that_the_database_accepts(
            @ForAll @IntRange(max = 1800) int days) {
        var facts = facts(days);
        no_bed_is_ever_known_to_be_held_twice(facts);
        nothing_is_known_before_what_it_names(facts);
    }

    @Test void a_child_born_on_the_way_to_another_facility_belongs_to_it_from_its_birth() {
        nothing_is_known_before_what_it_names(facts(1616));
    }

    private static List<Fact> facts(int days) {
        return DemoSet.region(LocalDate.of(2024, 2, 29).plusDays(days), new AtomicLong()::incrementAndGet).facts();
    }

    private static void no_bed_is_ever_known_to_be_held_twice(List<Fact> facts) {
        for (String holder : List.of("place_id", "person_id")) {
            facts.stream().filter(fact -> fact.table().equals("bed_assignment") && fact.get(holder) != null)
                    .filter(fact -> holder.equals("place_id") || fact.get("stay_id") != null)
                    .collect(groupingBy(fact -> fact.get(holder))).values().forEach(RecordedTest::holdOneByOne);
        }
    }

    private static void nothing_is_known_before_what_it_names(List<Fact> facts) {
        var known = facts.stream().filter(fact -> fact.row().containsKey("id"))
                .collect(toMap(Fact::id, Fact::firstRecorded));
        for (Fact fact : facts) {
            for (LocalDate day : fact.recorded()) {
                fact.rowOn(day).forEach((column, value) -> {
                    if (column.endsWith("_id") && value != null) {
                        assertThat(known.get(value)).as("%s of %s", column, fact).isNotNull().isBeforeOrEqualTo(day);
                    }
                });
            }
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
