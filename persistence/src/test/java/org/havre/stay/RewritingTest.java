package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** Nights that a correction adds or takes away, in closed months; it is 20 May. */
class RewritingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Period STAYED = Period.between(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 5, 3));

    @Test void a_correction_within_open_months_needs_no_confirmation() {
        assertThat(rewriting(STAYED.until(LocalDate.of(2026, 5, 10))).closed(Set.of(MARCH, APRIL))).isEmpty();
        assertThat(rewriting(STAYED).closed(Set.of(MARCH, APRIL))).isEmpty();
    }

    @Test void nights_taken_away_are_counted_in_the_closed_months_alone() {
        assertThat(rewriting(STAYED.until(LocalDate.of(2026, 4, 29))).closed(Set.of(APRIL)))
                .contains(warning(2, APRIL));
        assertThat(rewriting(STAYED.until(STAYED.start())).closed(Set.of(MARCH, APRIL)))
                .contains(warning(32, MARCH, APRIL));
    }

    @Test void nights_added_are_counted_up_to_today_where_there_is_no_end() {
        var may = YearMonth.of(2026, 5);
        assertThat(rewriting(STAYED.until(null)).closed(Set.of(may))).contains(warning(17, may));
    }

    @Test void an_arrival_adds_the_nights_that_have_passed_since_for_each_who_came() {
        var last = LocalDate.of(2026, 4, 30);
        assertThat(Rewriting.arrival(last, last).closed(Set.of(APRIL), 4)).isEmpty();
        assertThat(Rewriting.arrival(last, last.plusDays(1)).closed(Set.of(APRIL), 4)).contains(warning(4, APRIL));
        assertThat(Rewriting.arrival(last, last.plusDays(2)).closed(Set.of(APRIL), 4)).contains(warning(4, APRIL));
        assertThat(Rewriting.arrival(last.plusDays(1), last).closed(Set.of(APRIL), 4)).isEmpty();
    }

    private static Objection warning(int nights, YearMonth... months) {
        return Objection.of(CorrectionRule.CLOSED_MONTH, nights, new ArrayList<>(List.of(months)));
    }

    private static Rewriting rewriting(Period after) {
        return new Rewriting(STAYED, after, TODAY);
    }
}
