package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.ConditionsGround.LATE_CLAIM;
import static org.havre.orientation.ConditionsGround.LEFT_PLACE;
import static org.havre.orientation.ConditionsGround.SERIOUS_BREACH;
import static org.havre.orientation.DecisionNature.REFUSAL;
import static org.havre.orientation.DecisionNature.WITHDRAWAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsRequestTest {
    private static final StayPolicy POLICY = new StayPolicy(3, 1, 6, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @ParameterizedTest
    @CsvSource({"2025-09-16, STILL_TO_BE_HEARD", "2025-09-17, ''", "2025-09-18, ''"})
    @Rule(value = "R25", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void a_withdrawal_is_signed_once_the_days_to_answer_are_over(LocalDate signed,
                    String rule) {
        assertThat(keys(withdrawal(signed, SEPTEMBER, SERIOUS_BREACH, true, true)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    @Rule("R25") void a_withdrawal_is_announced_and_a_refusal_is_not() {
        assertThat(keys(withdrawal(TODAY, null, SERIOUS_BREACH, true, true))).containsExactly("NOT_ANNOUNCED");
        assertThat(keys(request(REFUSAL, TODAY, null, LATE_CLAIM, false, true, true, Set.of()))).isEmpty();
    }

    @Test
    @Rule("R26") void a_ground_for_exceptional_cases_warns_where_the_case_is_not_said_so_or_nobody_weighed_it() {
        assertThat(keys(withdrawal(TODAY, SEPTEMBER, LEFT_PLACE, false, false)))
                .containsExactly("EXCEPTIONAL_CASE_NOT_SAID", "VULNERABILITY_NOT_WEIGHED");
        assertThat(keys(withdrawal(TODAY, SEPTEMBER, LEFT_PLACE, true, true))).isEmpty();
        assertThat(keys(withdrawal(TODAY, SEPTEMBER, SERIOUS_BREACH, false, false))).isEmpty();
    }

    @Test
    @Rule("R26") void a_warning_that_was_read_stands_against_nothing_and_an_obstacle_still_does() {
        var read = Set.of("ConditionsRule.EXCEPTIONAL_CASE_NOT_SAID", "ConditionsRule.VULNERABILITY_NOT_WEIGHED",
                "ConditionsRule.NOT_HOUSED");
        assertThat(keys(request(WITHDRAWAL, TODAY, SEPTEMBER, LEFT_PLACE, false, false, false, read)))
                .containsExactly("NOT_HOUSED");
    }

    @Test
    @Rule("R7") void conditions_end_on_the_day_of_signature() {
        var care = new Care(List.of(new CareDecision(1, "R-1", REFUSAL, null, TODAY, TODAY)));
        assertThat(care.authorisedUntil()).contains(TODAY);
    }

    @ParameterizedTest
    @EnumSource(ConditionsGround.class) void a_ground_belongs_to_one_kind_of_decision(ConditionsGround ground) {
        assertThat(ConditionsGround.of(WITHDRAWAL).contains(ground))
                .isNotEqualTo(ConditionsGround.of(REFUSAL).contains(ground));
        var wrong = ConditionsGround.of(WITHDRAWAL).contains(ground) ? REFUSAL : WITHDRAWAL;
        assertThat(keys(request(wrong, TODAY, SEPTEMBER, ground, true, true, true, Set.of())))
                .containsExactly("GROUND_OF_ANOTHER_DECISION");
    }

    @Test void hidden_resources_and_untrue_families_ask_for_repayment() {
        assertThat(ConditionsGround.of(WITHDRAWAL).stream().filter(ConditionsGround::asksForRepayment)).hasSize(3);
    }

    @Test void every_other_reason_is_told_at_once() {
        var request = new ConditionsRequest(WITHDRAWAL, TODAY.plusDays(1), TODAY, SEPTEMBER, SERIOUS_BREACH, true, true,
                false, POLICY, Set.of(), TODAY);
        assertThat(request.objections()).extracting(Sentences::keyOf).containsExactly(
                "ConditionsRule.DECIDED_IN_THE_FUTURE", "ConditionsRule.NOTIFIED_BEFORE_DECISION",
                "ConditionsRule.NOT_HOUSED");
    }

    private static ConditionsRequest withdrawal(LocalDate signed, LocalDate announced, ConditionsGround ground,
            boolean exceptional, boolean weighed) {
        return request(WITHDRAWAL, signed, announced, ground, exceptional, weighed, true, Set.of());
    }

    private static ConditionsRequest request(DecisionNature nature, LocalDate signed, LocalDate announced,
            ConditionsGround ground, boolean exceptional, boolean weighed, boolean housed, Set<String> accepted) {
        return new ConditionsRequest(nature, signed, null, announced, ground, exceptional, weighed, housed, POLICY,
                accepted, TODAY);
    }

    private static List<String> keys(ConditionsRequest request) {
        return request.objections().stream().map(o -> o.key().replace("ConditionsRule.", "")).toList();
    }
}
