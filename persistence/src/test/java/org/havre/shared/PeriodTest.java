package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    /** Days of January; an empty end is open. */
    @ParameterizedTest(name = "[{0}–{1}) and [{2}–{3}) share a night: {4}")
    @CsvSource({"1,3, 2,, true", "2,3, 1,, true", "1,, 2,, true", "1,2, 2,, false", "1,2, 3,, false", "3,4, 1,2, false",
            "2,, 1,2, false", "2,, 1,3, true", "1,1, 1,, false"}) void overlap(Integer start, Integer end,
                    Integer otherStart, Integer otherEnd, boolean shared) {
        assertThat(january(start, end).overlaps(january(otherStart, otherEnd))).isEqualTo(shared);
        assertThat(january(otherStart, otherEnd).overlaps(january(start, end))).isEqualTo(shared);
    }

    @Test void an_end_before_the_start_is_no_period() {
        assertThatThrownBy(() -> january(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01,2025-03-01,0", "2025-03-01,2025-03-02,1", "2023-01-01,2023-01-03,2",
            "2024-02-27,2024-03-02,4",
            "2025-02-27,2025-03-02,3", "2025-03-29,2025-03-31,2",
            "2025-10-25,2025-10-27,2"}) void nights_are_counted_from_the_first_up_to_but_not_including_the_last(
                    LocalDate in, LocalDate out, long nights) {
        assertThat(Period.between(in, out).nightsWithin(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)))
                .isEqualTo(nights);
    }

    @Property(tries = 10_000) void the_nights_of_any_partition_add_up(@ForAll @IntRange(max = 3000) int start,
            @ForAll @IntRange(max = 1500) int length,
            @ForAll @IntRange(max = 4500) int firstCut, @ForAll @IntRange(max = 4500) int secondCut) {
        Period stay = Period.between(NEW_YEAR.plusDays(start), NEW_YEAR.plusDays(start + (long) length));
        LocalDate early = NEW_YEAR.plusDays(Math.min(firstCut, secondCut));
        LocalDate late = NEW_YEAR.plusDays(Math.max(firstCut, secondCut));
        LocalDate end = NEW_YEAR.plusDays(4501);
        assertThat(stay.nightsWithin(NEW_YEAR, early) + stay.nightsWithin(early, late) + stay.nightsWithin(late, end))
                .isEqualTo(ChronoUnit.DAYS.between(stay.start(), stay.end()));
    }

    /** From a common year into a leap one and out of it: a stay that is shifted by a year's days lasts as long as before. */
    @Property(tries = 10_000) void shifting_all_dates_by_a_year_across_the_29th_of_february_keeps_lengths(
            @ForAll @IntRange(min = 730, max = 1460) int start, @ForAll @IntRange(max = 800) int length,
            @ForAll @IntRange(min = 365, max = 366) int year) {
        LocalDate from = NEW_YEAR.plusDays(start);
        LocalDate shifted = from.plusDays(year);
        Period stay = Period.between(from, from.plusDays(length));
        Period later = Period.between(shifted, shifted.plusDays(length));
        assertThat(later.nightsWithin(shifted, shifted.plusDays(1000)))
                .isEqualTo(stay.nightsWithin(from, from.plusDays(1000))).isEqualTo(length);
    }

    @Property(tries = 10_000) void the_nights_of_two_periods_are_those_that_each_of_them_covers(
            @ForAll @IntRange(max = 20) int start, @ForAll @IntRange(max = 20) int length,
            @ForAll @IntRange(max = 20) int otherStart, @ForAll @IntRange(max = 20) int otherLength,
            @ForAll boolean open, @ForAll boolean otherOpen) {
        LocalDate from = NEW_YEAR.plusDays(start);
        LocalDate otherFrom = NEW_YEAR.plusDays(otherStart);
        Period one = new Period(from, open ? null : from.plusDays(length));
        Period other = new Period(otherFrom, otherOpen ? null : otherFrom.plusDays(otherLength));
        Period both = one.within(other);
        assertThat(both.isOpen()).isEqualTo(open && otherOpen);
        assertThat(NEW_YEAR.datesUntil(NEW_YEAR.plusDays(60)))
                .allMatch(night -> both.covers(night) == (one.covers(night) && other.covers(night)));
    }

    private static Period january(Integer start, Integer end) {
        return Period.between(LocalDate.of(2025, 1, start), end == null ? null : LocalDate.of(2025, 1, end));
    }
}
