package org.havre.demo.service;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Sex;

/** What holds for every throw of the dice, plausible or not. */
class LivesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 29);

    private static Draw draw(long seed, int days) {
        return Draw.staged(ParkPlan.region(), Span.until(FIRST.plusDays(days)), seed,
                new AtomicLong()::incrementAndGet);
    }

    private static Stream<Sojourn> sojourns(Draw draw) {
        return draw.homes.stream().flatMap(home -> home.sojourns.stream());
    }

    @Property(tries = 12) void no_dublin_case_is_ever_in_a_cada(@ForAll @LongRange(min = 1, max = 999) long seed,
            @ForAll @IntRange(max = 1500) int days) {
        var draw = draw(seed, days);
        for (Home home : draw.homes) {
            for (Sojourn sojourn : home.sojourns) {
                var end = sojourn.departure == null ? draw.span.today() : sojourn.departure.minusDays(1);
                sojourn.arrival.datesUntil(end.plusDays(1)).filter(home.claim::isDublinOn)
                        .forEach(day -> assertThat(sojourn.structure.kindOn(day)).isNotEqualTo(FacilityKind.CADA));
            }
        }
    }

    @Property(tries = 12) void units_take_only_those_they_are_for(@ForAll @LongRange(min = 1, max = 999) long seed,
            @ForAll @IntRange(max = 1500) int days) {
        for (Home home : draw(seed, days).homes) {
            home.sojourns.stream().flatMap(sojourn -> sojourn.lodged.stream()).map(Sojourn.Lodged::slot)
                    .forEach(slot -> {
                        if (home.sex == Sex.F) assertThat(slot.taking).isNotEqualTo(UnitPublic.MEN);
                        if (home.sex == Sex.M) assertThat(slot.taking).isNotEqualTo(UnitPublic.WOMEN);
                        assertThat(slot.single).isEqualTo(home.size == 1);
                        if (home.stepFree) assertThat(slot.stepFree).isTrue();
                    });
        }
    }

    @Property(tries = 12) void a_bed_has_one_guest_at_a_time(@ForAll @LongRange(min = 1, max = 999) long seed,
            @ForAll @IntRange(max = 1500) int days) {
        var draw = draw(seed, days);
        var bySlot = sojourns(draw).flatMap(sojourn -> sojourn.lodged.stream())
                .collect(groupingBy(Sojourn.Lodged::slot));
        bySlot.values().forEach(nights -> {
            var sorted = nights.stream().sorted(comparing(Sojourn.Lodged::from)
                    .thenComparing(n -> n.to() == null ? LocalDate.MAX : n.to())).toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(sorted.get(i - 1).to()).isNotNull().isBeforeOrEqualTo(sorted.get(i).from());
            }
        });
    }

    @Property(tries = 12) void whoever_comes_to_a_cph_is_protected(@ForAll @LongRange(min = 1, max = 999) long seed,
            @ForAll @IntRange(max = 1500) int days) {
        for (Home home : draw(seed, days).homes) {
            home.sojourns.stream().filter(s -> s.structure.kindOn(s.arrival) == FacilityKind.CPH).forEach(
                    s -> assertThat(home.claim.standingOn(s.arrival)).isEqualTo(Standing.PROTECTED));
        }
    }

    @Example void a_last_day_of_february_is_a_business_date_like_any_other() {
        assertThat(draw(1, 0).figures.present()).isGreaterThan(900);
    }
}
