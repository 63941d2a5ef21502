package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.DecisionNature.ADMISSION;
import static org.havre.orientation.DecisionNature.ANNULMENT;
import static org.havre.orientation.DecisionNature.EXIT;

import java.time.LocalDate;
import java.util.List;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnulmentRequestTest {
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 14);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);

    @ParameterizedTest
    @CsvSource({"2025-10-13, BEFORE_THE_DECISION", "2025-10-14, ''", "2025-11-03, ''",
            "2025-11-04, DECIDED_IN_THE_FUTURE"}) void lies_between_the_decision_and_today(LocalDate day, String rule) {
        assertThat(keys(new AnnulmentRequest(EXIT, DECIDED, false, false, day, null, TODAY)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test void is_decided_once_and_not_itself_annulled() {
        assertThat(keys(new AnnulmentRequest(EXIT, DECIDED, false, true, TODAY, null, TODAY)))
                .containsExactly("ANNULLED_BEFORE");
        assertThat(keys(new AnnulmentRequest(ANNULMENT, DECIDED, false, false, TODAY, null, TODAY)))
                .containsExactly("IS_AN_ANNULMENT");
    }

    @Test void of_an_admission_comes_before_the_arrival() {
        assertThat(keys(new AnnulmentRequest(ADMISSION, DECIDED, true, false, TODAY, null, TODAY)))
                .containsExactly("SOMEBODY_ARRIVED");
        assertThat(keys(new AnnulmentRequest(ADMISSION, DECIDED, false, false, TODAY, null, TODAY))).isEmpty();
    }

    @Test
    @Rule("R23") void a_decision_that_is_annulled_bears_on_nothing_and_an_extension_falls_with_its_stay() {
        var care = new Care(List.of(
                new CareDecision(1, "S-1", EXIT, null, DECIDED, LocalDate.of(2025, 3, 31)),
                new CareDecision(2, "M-1", DecisionNature.STAY_GRANTED, null, DECIDED, LocalDate.of(2025, 6, 30)),
                new CareDecision(3, "P-1", DecisionNature.EXTENSION, null, DECIDED, LocalDate.of(2025, 9, 30))));
        assertThat(care.authorisedUntil()).contains(LocalDate.of(2025, 9, 30));
        assertThat(care.without(3).authorisedUntil()).contains(LocalDate.of(2025, 6, 30));
        assertThat(care.without(2).authorisedUntil()).contains(LocalDate.of(2025, 3, 31));
        assertThat(care.without(1).without(2).without(3).authorisedUntil()).isEmpty();
    }

    @Test void a_decision_that_names_a_member_bears_on_that_member_alone() {
        var care = new Care(List.of(new CareDecision(1, "S-1", EXIT, 7L, DECIDED, TODAY)));
        assertThat(care.of(7L).endOfCare()).contains(TODAY);
        assertThat(care.of(8L).endOfCare()).isEmpty();
        assertThat(care.of(null).endOfCare()).isEmpty();
    }

    private static List<String> keys(AnnulmentRequest request) {
        return request.objections().stream().map(Enum::name).toList();
    }
}
