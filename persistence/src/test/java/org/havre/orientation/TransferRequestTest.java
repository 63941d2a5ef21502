package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.orientation.AdmissionRequest.Member;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Procedure;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;

class TransferRequestTest {
    private static final LocalDate DECIDED = LocalDate.of(2025, 6, 2);
    private static final long A = 1;
    private static final long B = 2;

    @Rule("R11")
    @Test void who_is_housed_elsewhere_is_transferred() {
        assertThat(keys(transfer(FacilityKind.HUDA, Procedure.NORMAL, Set.of(A)))).isEmpty();
    }

    @Rule("R11")
    @Test void who_is_nowhere_is_not() {
        assertThat(transfer(FacilityKind.HUDA, Procedure.NORMAL, Set.of()).objections())
                .containsExactly(Objection.of(TransferRule.NOT_HOUSED).at("household"));
    }

    @Rule("R36")
    @Test void leads_to_another_facility() {
        assertThat(transfer(FacilityKind.HUDA, Procedure.NORMAL, Set.of(B)).objections())
                .containsExactly(Objection.of(TransferRule.SAME_FACILITY).at("facility"));
    }

    @Test void of_a_household_whose_members_are_in_both_brings_them_together() {
        assertThat(keys(transfer(FacilityKind.HUDA, Procedure.NORMAL, Set.of(A, B)))).isEmpty();
    }

    @Test void obeys_the_rules_of_the_facility_as_an_admission_does() {
        assertThat(keys(transfer(FacilityKind.CADA, Procedure.DUBLIN, Set.of(A)))).containsExactly("DUBLIN_IN_CADA");
        assertThat(keys(transfer(null, Procedure.NORMAL, Set.of()))).containsExactly("NOT_HOUSED",
                "FACILITY_WITHOUT_TERMS");
    }

    private static TransferRequest transfer(FacilityKind kind, Procedure procedure, Set<Long> from) {
        var head = new Member(HouseholdRole.HEAD, BirthDate.of(Year.of(1990)), procedure, Standing.PENDING);
        return new TransferRequest(new AdmissionRequest(List.of(head), kind, DECIDED, DECIDED, DECIDED.plusDays(5),
                false, true, DECIDED), from, B);
    }

    private static List<String> keys(TransferRequest request) {
        return request.objections().stream().map(o -> o.key().substring(o.key().indexOf('.') + 1)).toList();
    }
}
