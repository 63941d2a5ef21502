package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.credit.ReconciledState.CLOSED;
import static org.havre.credit.ReconciledState.JUSTIFIED;
import static org.havre.credit.ReconciledState.OPEN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciledDifferencesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static Difference of(String amount) {
        return new Difference(new DifferenceKey(DifferenceType.OVERSTAY, 1L, null, 2026, YearMonth.of(2026, 6), ""), 1,
                amount == null ? null : Euros.of(amount), true, List.of());
    }

    private static ReconciledDifference opened(String amount) {
        return ReconciledDifferences.after(List.of(), List.of(of(amount)), MONDAY).opened().get(0);
    }

    private static ReconciledDifferences next(ReconciledDifference known, LocalDate day, Difference... found) {
        return ReconciledDifferences.after(List.of(known), List.of(found), day);
    }

    @Test void a_difference_opens_when_it_is_found() {
        var opened = opened("10");
        assertThat(opened.state()).isEqualTo(OPEN);
        assertThat(opened.firstSeenOn()).isEqualTo(MONDAY);
        assertThat(opened.closedOn()).isEmpty();
        assertThat(opened.age(WEDNESDAY)).isEqualTo(2);
        assertThat(opened.justification()).isEmpty();
    }

    @Test void it_closes_by_itself_when_its_cause_is_gone_and_does_not_grow_older() {
        var closed = next(opened("10"), TUESDAY).closed().get(0);
        assertThat(closed.state()).isEqualTo(CLOSED);
        assertThat(closed.closedOn()).contains(TUESDAY);
        assertThat(closed.age(WEDNESDAY)).isEqualTo(1);
    }

    @Test void an_amount_that_moves_is_kept_as_the_same_difference() {
        var kept = next(opened("10"), TUESDAY, of("12")).kept().get(0);
        assertThat(kept.latest().amount()).isEqualTo(Euros.of(12));
        assertThat(kept.firstSeenOn()).isEqualTo(MONDAY);
        assertThat(kept.history()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10, JUSTIFIED, 2", "10.00, JUSTIFIED, 2", "10.01, OPEN, 3",
            ", OPEN, 3"}) void a_justification_holds_for_the_amount_that_it_was_said_of(String amount,
                    ReconciledState state, int words) {
        var justified = opened("10").justified("finance", " travaux prévus ", MONDAY);
        var kept = next(justified, TUESDAY, of(amount)).kept().get(0);
        assertThat(kept.state()).isEqualTo(state);
        assertThat(kept.history()).hasSize(words);
        assertThat(kept.justification()).contains(
                new DifferenceWord(MONDAY, JUSTIFIED, "finance", Euros.of(10), "travaux prévus"));
    }

    @Test void one_without_an_amount_stays_justified_while_it_has_none() {
        var justified = opened(null).justified("finance", "coût inconnu", MONDAY);
        assertThat(next(justified, TUESDAY, of(null)).kept().get(0).state()).isEqualTo(JUSTIFIED);
    }

    @Test void one_that_comes_back_opens_again_with_its_whole_history() {
        var closed = next(opened("10").justified("finance", "vu", MONDAY), TUESDAY).closed().get(0);
        assertThat(closed.justification()).isPresent();
        var again = next(closed, WEDNESDAY, of("10"));
        assertThat(again.kept()).isEmpty();
        assertThat(again.opened().get(0).history()).extracting(DifferenceWord::state)
                .containsExactly(OPEN, JUSTIFIED, CLOSED, OPEN);
        assertThat(again.opened().get(0).firstSeenOn()).isEqualTo(MONDAY);
    }

    @Test void one_that_was_closed_before_and_is_not_found_is_not_told_again() {
        var closed = next(opened("10"), TUESDAY).closed().get(0);
        var result = next(closed, WEDNESDAY);
        assertThat(result.closed()).isEmpty();
        assertThat(result.standing()).isEmpty();
    }

    @Test void a_closed_one_is_not_justified_nor_one_twice_and_a_justification_says_something() {
        var closed = next(opened("10"), TUESDAY).closed().get(0);
        assertThatThrownBy(() -> closed.justified("finance", "vu", WEDNESDAY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened("10").justified("finance", "vu", MONDAY).justified("finance", "vu", MONDAY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened("10").justified("finance", " ", MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test void the_same_difference_is_not_found_twice() {
        assertThatThrownBy(() -> next(opened("10"), TUESDAY, of("1"), of("2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | JUSTIFIED, CLOSED
            JUSTIFIED | OPEN, CLOSED
            CLOSED    | OPEN
            """) void may_only_become(ReconciledState from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(next.split(", "));
    }

    @Test void a_difference_is_about_a_facility_or_a_region_and_never_both() {
        assertThatThrownBy(() -> new DifferenceKey(DifferenceType.OVERSTAY, 1L, "84", 2026, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DifferenceKey(DifferenceType.OVERSTAY, null, null, 2026, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
