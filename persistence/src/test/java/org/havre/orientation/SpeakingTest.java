package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.OutcomeKind.Standing.PENDING;
import static org.havre.resident.OutcomeKind.Standing.PROTECTED;
import static org.havre.resident.OutcomeKind.Standing.REJECTED;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.havre.law.Rule;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.junit.jupiter.api.Test;

@Rule("R20")
class SpeakingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test void ones_own_claim_speaks_first_then_the_heads_then_an_adults() {
        var family = new Speaking(List.of(member(1, HouseholdRole.HEAD, 1990, OutcomeKind.REJECTED, null),
                member(2, HouseholdRole.SPOUSE, 1991, OutcomeKind.REFUGEE, null),
                member(3, HouseholdRole.CHILD, 2020, null, null)), TODAY);
        assertThat(family.standing(2L)).isEqualTo(PROTECTED);
        assertThat(family.standing(3L)).isEqualTo(REJECTED);
        assertThat(family.standing(null)).isEqualTo(REJECTED);
    }

    @Test void where_the_head_has_none_an_adult_speaks_and_a_child_never_does() {
        var head = member(1, HouseholdRole.HEAD, 1990, null, null);
        assertThat(new Speaking(List.of(head, member(2, HouseholdRole.SPOUSE, 1991, OutcomeKind.REFUGEE, null)), TODAY)
                .standing(null)).isEqualTo(PROTECTED);
        assertThat(new Speaking(List.of(head, member(2, HouseholdRole.CHILD, 2020, OutcomeKind.REFUGEE, null)), TODAY)
                .standing(null)).isEqualTo(PENDING);
    }

    @Test void a_household_is_a_dublin_case_by_its_head_and_a_member_by_its_own_procedure() {
        var family = new Speaking(List.of(member(1, HouseholdRole.HEAD, 1990, null, Procedure.DUBLIN),
                member(2, HouseholdRole.SPOUSE, 1991, null, Procedure.NORMAL)), TODAY);
        assertThat(family.isDublin(null)).isTrue();
        assertThat(family.isDublin(1L)).isTrue();
        assertThat(family.isDublin(2L)).isFalse();
    }

    private static MemberRow member(long person, HouseholdRole role, int born, OutcomeKind outcome,
            Procedure procedure) {
        return new MemberRow(person, "Exemple", "Invité", Sex.F, BirthDate.of(Year.of(born)), role, procedure, outcome);
    }
}
