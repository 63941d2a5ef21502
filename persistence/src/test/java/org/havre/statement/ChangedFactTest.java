package org.havre.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which months a change of a fact may bear. */
class ChangedFactTest {
    private static final Window MARCH = Window.of(YearMonth.of(2026, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            2026-01-10 | 2026-03-31 | 2026-01-10 | 2026-03-28 | true
            2026-01-10 | 2026-03-31 | 2026-01-10 | 2026-04-01 | true
            2026-01-10 | 2026-04-01 | 2026-01-10 | 2026-04-15 | false
            2026-01-10 |            | 2026-01-10 | 2026-04-20 | false
            2026-01-10 |            | 2026-01-20 |            | true
            2026-02-28 |            | 2026-03-01 |            | true
            2026-01-10 | 2026-02-28 | 2026-01-10 | 2026-03-01 | true
            2026-01-10 | 2026-02-27 | 2026-01-10 | 2026-02-28 | false
            2026-04-01 |            | 2026-04-02 |            | false
            2026-03-31 |            | 2026-04-01 |            | true""") void a_stay_bears_on_a_month_whose_nights_or_comings_and_goings_differ(
            LocalDate from, LocalDate until, LocalDate newFrom, LocalDate newUntil, boolean bears) {
        assertThat(stay(version(from, until), version(newFrom, newUntil)).bearsOn(MARCH)).isEqualTo(bears);
    }

    @Test void what_comes_or_is_taken_back_bears_where_it_has_a_night_or_a_day() {
        var there = version(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 15));
        assertThat(stay(null, there).bearsOn(MARCH)).isTrue();
        assertThat(stay(null, there).change()).isEqualTo(ChangedFact.Change.ADDED);
        assertThat(stay(there, null).bearsOn(MARCH)).isTrue();
        assertThat(stay(there, null).change()).isEqualTo(ChangedFact.Change.TAKEN_BACK);
        assertThat(stay(null, version(LocalDate.of(2026, 4, 1), null)).bearsOn(MARCH)).isFalse();
    }

    @Test void a_decision_may_bear_on_any_month_and_the_first_outage_decides_by_its_day() {
        var far = version(LocalDate.of(2020, 1, 1), null);
        var further = version(LocalDate.of(2020, 1, 2), null);
        assertThat(new ChangedFact(FactKind.DECISION, 1, 1L, null, far).bearsOn(MARCH)).isTrue();
        assertThat(new ChangedFact(FactKind.OUTAGE, 1, null, far, further).bearsOn(MARCH)).isTrue();
        assertThat(new ChangedFact(FactKind.PLACE, 1, null, far, further).bearsOn(MARCH)).isFalse();
    }

    private static FactVersion version(LocalDate from, LocalDate until) {
        return new FactVersion(Period.between(from, until), null, null);
    }

    private static ChangedFact stay(FactVersion before, FactVersion after) {
        return new ChangedFact(FactKind.STAY, 1, 1L, before, after);
    }
}
