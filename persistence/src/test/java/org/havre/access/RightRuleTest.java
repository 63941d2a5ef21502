package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-31");

    @ParameterizedTest
    @CsvSource({"SOCIAL,FACILITY,true", "SOCIAL,NATION,false", "DIRECTOR,FACILITY,true",
            "DIRECTOR,OPERATOR,false", "HEAD_OFFICE,OPERATOR,true", "HEAD_OFFICE,FACILITY,true",
            "HEAD_OFFICE,REGION,false", "OFII,DIRECTORATE,true", "OFII,REGION,true", "OFII,NATION,true",
            "OFII,FACILITY,false", "PREFECTURE,DEPARTMENT,true", "PREFECTURE,REGION,false", "FINANCE,REGION,true",
            "FINANCE,OPERATOR,true", "FINANCE,DEPARTMENT,false", "ADMIN,NATION,true", "ADMIN,REGION,false",
            "AUDITOR,NATION,true",
            "AUDITOR,OPERATOR,false"}) void a_role_is_held_over_the_parts_of_the_network_that_are_its_own(Role role,
                    ScopeKind scope, boolean held) {
        assertThat(against(role, scope, TODAY, null)).isEqualTo(
                held ? List.of() : List.of("RightRule.SCOPE_OF_ANOTHER_ROLE"));
    }

    @ParameterizedTest
    @EnumSource void every_role_can_be_held_somewhere(Role role) {
        assertThat(RightRule.scopes(role)).isNotEmpty();
    }

    @Test void a_right_begins_today_or_later() {
        assertThat(from(TODAY.minusDays(1))).containsExactly("RightRule.BEGINS_IN_THE_PAST");
        assertThat(from(TODAY)).isEmpty();
        assertThat(from(TODAY.plusDays(1))).isEmpty();
    }

    @Test void a_right_holds_for_a_day_at_least() {
        assertThat(against(Role.AUDITOR, ScopeKind.NATION, TODAY, TODAY))
                .containsExactly("RightRule.ENDS_BEFORE_IT_BEGINS");
        assertThat(against(Role.AUDITOR, ScopeKind.NATION, TODAY, TODAY.plusDays(1))).isEmpty();
    }

    private static List<String> from(LocalDate starts) { return against(Role.ADMIN, ScopeKind.NATION, starts, null); }

    private static List<String> against(Role role, ScopeKind scope, LocalDate starts, LocalDate ends) {
        return new RightRule.Right(role, scope, starts, ends, TODAY).objections().stream().map(Objection::key).toList();
    }
}
