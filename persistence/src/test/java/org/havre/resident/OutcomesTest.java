package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of the claims of household 7. */
@InOneVillage
class OutcomesTest {
    private final OneVillage village;

    OutcomesTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_is_sent() { village.sends(7, "2026-05-18", 1990, 1991); }

    private Outcomes outcomes() { return new Outcomes(village.as(SOCIAL)); }

    private static Outcome said(long person, OutcomeKind outcome, LocalDate day) {
        return new Outcome(person, ClaimBody.OFPRA, outcome, day, null, null);
    }

    @Test void the_last_word_up_to_a_day_is_told_with_the_end_of_its_appeal() {
        var outcomes = outcomes();
        outcomes.add(said(71, OutcomeKind.REJECTED, may(18)));
        var last = outcomes.add(said(71, OutcomeKind.REFUGEE, may(20)));
        outcomes.add(new AppealPeriod(last.id(), may(30)));
        outcomes.add(said(72, OutcomeKind.CLOSED, may(19)));
        outcomes.flush();
        assertThat(outcomes.lastOf(List.of(71L, 72L), TODAY)).containsExactly(
                new OutcomeRow(72, ClaimBody.OFPRA, OutcomeKind.CLOSED, may(19), null, null, null),
                new OutcomeRow(71, ClaimBody.OFPRA, OutcomeKind.REFUGEE, may(20), null, null, may(30)));
        assertThat(outcomes.lastOf(List.of(71L), may(19))).extracting(OutcomeRow::outcome)
                .containsExactly(OutcomeKind.REJECTED);
        assertThat(outcomes.lastOf(List.of(), TODAY)).isEmpty();
    }

    @Test void an_appeal_follows_what_it_is_against() {
        var rows = village.as(SOCIAL);
        var outcomes = new Outcomes(rows);
        var outcome = outcomes.add(said(71, OutcomeKind.REJECTED, may(18)));
        outcomes.add(new AppealPeriod(outcome.id(), may(30)));
        rows.flush();
        assertThat(village.rows("select outcome_id, ends_on from appeal_period"))
                .containsExactly(outcome.id() + "|2026-05-30");
    }

    @Test void what_is_known_already_is_found() {
        outcomes().add(said(71, OutcomeKind.REJECTED, may(18)));
        assertThat(outcomes().isKnown(71, ClaimBody.OFPRA, OutcomeKind.REJECTED, may(18))).isTrue();
        assertThat(outcomes().isKnown(71, ClaimBody.CNDA, OutcomeKind.REJECTED, may(18))).isFalse();
        assertThat(outcomes().isKnown(71, ClaimBody.OFPRA, OutcomeKind.REJECTED, may(19))).isFalse();
    }

    @Test void the_database_speaks_at_once() {
        var outcomes = outcomes();
        outcomes.add(new Outcome(71, ClaimBody.OFPRA, OutcomeKind.REJECTED, may(18), null, may(17)));
        assertThatThrownBy(outcomes::flush).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("outcome_dates");
    }

    @Test void only_those_see_a_person_who_may() {
        assertThat(outcomes().person(71)).contains(71L);
        assertThat(new Outcomes(village.as(OneVillage.ELSEWHERE_SOCIAL)).person(71)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
