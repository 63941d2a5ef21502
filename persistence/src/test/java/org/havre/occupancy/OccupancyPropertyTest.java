package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.*;
import static org.havre.occupancy.RandomCalendars.NIGHTS;
import static org.havre.occupancy.RandomCalendars.START;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Period;
import org.havre.stay.Overstay;

@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
class OccupancyPropertyTest {
    private static final Window WINDOW = new Window(START, START.plusDays(NIGHTS));

    @Property(tries = 10_000) boolean the_parts_of_any_partition_add_up_to_the_nights_of_the_stay(
            @ForAll @IntRange(max = 120) int entry, @ForAll @IntRange(max = 120) int length,
            @ForAll @IntRange(min = 1, max = 239) int cut) {
        var start = LocalDate.of(2024, 1, 20);
        var tally = new Tally(new Window(start, start.plusDays(240)));
        var first = new Tally(new Window(start, start.plusDays(cut)));
        var second = new Tally(new Window(start.plusDays(cut), start.plusDays(240)));
        var stay = Period.between(start.plusDays(entry), start.plusDays(entry + length));
        for (var part : new Tally[]{tally, first, second}) part.add(OCCUPIED, stay, 1);
        return sum(tally) == length && sum(first) + sum(second) == length;
    }

    private static int sum(Tally tally) { return IntStream.of(tally.nights(OCCUPIED)).sum(); }

    @Property(tries = 10_000) void the_calendar_counts_what_a_person_would_count_day_by_day(@ForAll List<Fact> facts,
            @ForAll @IntRange(min = 1, max = NIGHTS - 1) int cut) {
        var whole = FacilityCalendar.count(WINDOW, facts);
        var counted = new LinkedHashMap<LocalDate, Figures>();
        whole.forEach(night -> counted.put(night.night(), night.figures()));
        each_night_is_what_a_person_counts(facts, counted);
        who_is_there_is_who_was_there_and_came_less_who_left(counted);
        a_night_is_the_same_in_whatever_period_it_is_asked(facts, cut, whole);
    }

    private static void each_night_is_what_a_person_counts(List<Fact> facts, Map<LocalDate, Figures> counted) {
        var piles = DayByDay.sorted(facts);
        WINDOW.from().datesUntil(WINDOW.to()).forEach(day -> {
            var expected = expected(new DayByDay(piles, day));
            var figures = counted.getOrDefault(day, Figures.NONE);
            var given = new LinkedHashMap<Measure, Long>();
            expected.keySet().forEach(measure -> given.put(measure, figures.of(measure)));
            if (!given.equals(expected)) assertThat(given).as("%s", day).isEqualTo(expected);
        });
    }

    private static void a_night_is_the_same_in_whatever_period_it_is_asked(List<Fact> facts, int cut,
            List<FacilityNight> whole) {
        var first = FacilityCalendar.count(new Window(START, START.plusDays(cut)), facts);
        var second = FacilityCalendar.count(new Window(START.plusDays(cut), WINDOW.to()), facts);
        assertThat(Stream.concat(first.stream(), second.stream()).toList()).isEqualTo(whole);
    }

    private static void who_is_there_is_who_was_there_and_came_less_who_left(Map<LocalDate, Figures> counted) {
        for (int night = 1; night < NIGHTS; night++) {
            var figures = counted.getOrDefault(START.plusDays(night), Figures.NONE);
            var eve = counted.getOrDefault(START.plusDays(night - 1), Figures.NONE);
            assertThat(figures.present()).isEqualTo(eve.present() + figures.of(ARRIVALS) - figures.of(DEPARTURES));
        }
    }

    private static Map<Measure, Long> expected(DayByDay day) {
        var expected = new LinkedHashMap<Measure, Long>(Map.of(AUTHORISED, day.authorised(), OPENED, day.opened(),
                OCCUPIED, day.occupied(), RESERVED, day.reserved(), ALLOCABLE, day.allocable(), EXCESS, day.excess(),
                TRANSITORY_OPENED, day.transitoryOpened(), TRANSITORY_OCCUPIED, day.transitoryOccupied(), ARRIVALS,
                day.arrivals(), DEPARTURES, day.departures()));
        expected.put(BLOCKED_BUT_OCCUPIED, day.blockedButOccupied());
        Stream.of(UnavailabilityReason.values())
                .forEach(reason -> expected.put(Measure.of(reason), day.unavailable(reason)));
        Stream.of(Overstay.values()).forEach(category -> expected.put(Measure.of(category), day.overstay(category)));
        return expected;
    }

    @Property(tries = 10_000) void facilities_add_up_to_their_region_and_regions_to_the_nation(
            @ForAll @Size(min = 1, max = 4) List<List<Fact>> facilities) {
        assertThat(sum(Grouping.FACILITY, facilities)).isEqualTo(sum(Grouping.REGION, facilities))
                .isEqualTo(sum(Grouping.NATION, facilities)).isEqualTo(sum(Grouping.KIND, facilities));
    }

    private static Figures sum(Grouping grouping, List<List<Fact>> facilities) {
        var sums = new Sums(grouping, Step.MONTH, WINDOW, START.plusDays(3));
        for (int i = 0; i < facilities.size(); i++) {
            var facility = SomeFacility.in(i + 1, "0" + i, "FR-" + i % 2);
            sums.add(facility, FacilityCalendar.count(WINDOW.withEve(), facilities.get(i)));
        }
        return sums.rows().stream().map(OccupancyRow::figures).reduce(Figures.NONE, Figures::plus);
    }
}
