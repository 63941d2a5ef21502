package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.havre.law.Rule;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something happened on 18 May, and it is the 20th. */
class DeclarationRuleTest {
    private static final LocalDate EVENT = LocalDate.of(2026, 5, 18);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource(nullValues = "nothing", textBlock = """
            2026-05-17, DeclarationRule.BEFORE_THE_EVENT
            2026-05-18, nothing
            2026-05-19, nothing
            2026-05-20, nothing
            2026-05-21, DeclarationRule.IN_THE_FUTURE""") void it_is_told_from_its_day_on_and_recorded_once_told(
            LocalDate day, String objection) {
        assertThat(keys(DeclarationKind.ARRIVAL, null, day)).isEqualTo(objection == null ? "" : objection);
    }

    @Rule(value = "R28", days = {BEFORE, ON, AFTER})
    @ParameterizedTest
    @CsvSource(nullValues = "nothing", textBlock = """
            2026-05-18, DeclarationRule.BEFORE_THE_EVENT
            2026-05-19, nothing
            2026-05-20, nothing""") void an_absence_is_told_after_the_last_day_of_presence(LocalDate day,
            String objection) {
        assertThat(keys(DeclarationKind.ABSENCE, null, day)).isEqualTo(objection == null ? "" : objection);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "nothing", textBlock = """
            2026-05-18, DeclarationRule.BEFORE_THE_CORRECTION
            2026-05-19, nothing
            2026-05-20, nothing""") void what_is_told_anew_is_told_after_it_was_told_first(LocalDate day,
            String objection) {
        assertThat(keys(DeclarationKind.ARRIVAL, LocalDate.of(2026, 5, 19), day))
                .isEqualTo(objection == null ? "" : objection);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "nothing", delimiter = '|', textBlock = """
            DAY=2026-05-18 | nothing        | TO_DECLARE
            DAY=2026-05-18 | DAY=2026-05-17 | CORRECTED
            VOID=true      | DAY=2026-05-18 | CANCELLED""") void an_event_says_how_it_stands(String now, String told,
            DeclarationState state) {
        assertThat(DeclarationState.of(DeclarationKind.ARRIVAL, DeclaredFacts.of(now), DeclaredFacts.of(told), true))
                .isEqualTo(state);
        assertThat(DeclarationState.of(DeclarationKind.ARRIVAL, DeclaredFacts.of(now), DeclaredFacts.of(told), false))
                .isEqualTo(DeclarationState.DECLARED);
    }

    @Test void another_absence_is_another_event_and_corrects_nothing() {
        assertThat(DeclarationState.of(DeclarationKind.ABSENCE, DeclaredFacts.of("LAST_SEEN=2026-05-01"),
                DeclaredFacts.of("LAST_SEEN=2026-02-01"), true)).isEqualTo(DeclarationState.TO_DECLARE);
    }

    @Rule("R28")
    @Rule("R31")
    @Test void the_prefect_is_told_of_exits_carried_out_or_not_and_of_absences_and_of_nothing_else() {
        assertThat(List.of(DeclarationKind.values())).filteredOn(kind -> kind.goesTo(Recipient.PREFECT))
                .containsExactlyInAnyOrder(DeclarationKind.DEPARTURE, DeclarationKind.ABSENCE,
                        DeclarationKind.OVERSTAY);
        assertThat(DeclarationKind.values()).allMatch(kind -> kind.goesTo(Recipient.OFII));
    }

    private static String keys(DeclarationKind kind, LocalDate lastTold, LocalDate day) {
        return DeclarationRule.against(kind, EVENT, lastTold, day, TODAY).stream().map(Objection::key)
                .collect(Collectors.joining(" "));
    }
}
