package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.AdmissionRule.*;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.orientation.AdmissionRequest.Member;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionRequestTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 6, 2);
    private static final LocalDate LAST_DAY = DECIDED.plusDays(5);
    private static final Member HEAD = member(HouseholdRole.HEAD, 1990, Procedure.NORMAL);

    @Test void an_adult_in_the_normal_procedure_may_go_to_a_cada() {
        assertThat(request(FacilityKind.CADA, HEAD).objections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CADA, true", "HUDA, false", "CAES, false", "PRAHDA, false",
            "NH, false"}) void a_dublin_case_is_refused_where_the_facility_is_a_cada(FacilityKind kind,
                    boolean refused) {
        assertThat(
                request(kind, member(HouseholdRole.HEAD, 1990, Procedure.DUBLIN)).objections().contains(DUBLIN_IN_CADA))
                .isEqualTo(refused);
    }

    @Test void one_dublin_case_in_the_household_is_enough_to_refuse_it() {
        assertThat(request(FacilityKind.CADA, HEAD, member(HouseholdRole.SPOUSE, 1992, Procedure.DUBLIN)).objections())
                .containsExactly(DUBLIN_IN_CADA);
    }

    @ParameterizedTest
    @CsvSource({"CADA, true", "HUDA, false", "CAES, false",
            "PRAHDA, false"}) void who_is_not_registered_yet_goes_to_a_declared_structure_only(FacilityKind kind,
                    boolean refused) {
        assertThat(request(kind, member(HouseholdRole.HEAD, 1990, null)).objections().contains(UNREGISTERED_IN_CADA))
                .isEqualTo(refused);
    }

    @Test void a_child_without_a_procedure_of_its_own_does_not_stand_against_a_cada() {
        assertThat(request(FacilityKind.CADA, HEAD, member(HouseholdRole.CHILD, 2020, null)).objections()).isEmpty();
    }

    @Test void a_cph_takes_protected_people_only() {
        var protectedHead = new Member(HouseholdRole.HEAD, BirthDate.of(Year.of(1990)), Procedure.NORMAL,
                Standing.PROTECTED);
        assertThat(request(FacilityKind.CPH, HEAD).objections()).containsExactly(CPH_WITHOUT_PROTECTION);
        assertThat(request(FacilityKind.CPH, protectedHead).objections()).isEmpty();
    }

    @Test void minors_alone_are_refused_until_the_day_one_of_them_is_eighteen() {
        var turning = BirthDate.of(DECIDED.minusYears(18));
        assertThat(arriving(DECIDED.minusDays(1),
                new Member(HouseholdRole.HEAD, turning, Procedure.NORMAL, Standing.PENDING)).objections())
                .contains(MINORS_ALONE);
        assertThat(arriving(DECIDED, new Member(HouseholdRole.HEAD, turning, Procedure.NORMAL, Standing.PENDING))
                .objections())
                .doesNotContain(MINORS_ALONE);
        assertThat(arriving(DECIDED.plusDays(1),
                new Member(HouseholdRole.HEAD, turning, Procedure.NORMAL, Standing.PENDING)).objections())
                .doesNotContain(MINORS_ALONE);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true"}) void the_arrival_is_expected_on_the_fifth_day_at_the_latest(
            int daysAfterDecision, boolean refused) {
        assertThat(arriving(DECIDED.plusDays(daysAfterDecision), HEAD).objections().contains(EXPECTED_AFTER_LAST_DAY))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"}) void nobody_is_expected_before_the_decision(int daysAfterDecision,
            boolean refused) {
        assertThat(arriving(DECIDED.plusDays(daysAfterDecision), HEAD).objections().contains(EXPECTED_BEFORE_DECISION))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"}) void a_decision_is_recorded_once_it_has_been_taken(
            int daysSinceDecision, boolean refused) {
        var request = new AdmissionRequest(List.of(HEAD), FacilityKind.HUDA, DECIDED, DECIDED, LAST_DAY, false, false,
                DECIDED.plusDays(daysSinceDecision));
        assertThat(request.objections().contains(DECIDED_IN_THE_FUTURE)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"}) void whom_a_decision_names_has_been_born(int daysFromToday,
            boolean refused) {
        var child = new Member(HouseholdRole.CHILD, BirthDate.of(DECIDED.plusDays(daysFromToday)), null,
                Standing.PENDING);
        assertThat(request(FacilityKind.HUDA, HEAD, child).objections().contains(BORN_LATER)).isEqualTo(refused);
    }

    @Test void a_household_has_one_head_and_one_way_at_a_time_and_is_not_housed_already() {
        var spouse = member(HouseholdRole.SPOUSE, 1990, Procedure.NORMAL);
        assertThat(request(FacilityKind.HUDA, spouse).objections()).containsExactly(NOT_ONE_HEAD);
        assertThat(request(FacilityKind.HUDA, HEAD, HEAD).objections()).containsExactly(NOT_ONE_HEAD);
        assertThat(
                new AdmissionRequest(List.of(HEAD), FacilityKind.HUDA, DECIDED, DECIDED, LAST_DAY, true, true, DECIDED)
                        .objections())
                .containsExactlyInAnyOrder(ALREADY_EXPECTED, ALREADY_HOUSED);
    }

    @Test
    @Rule("R3") void who_is_sheltered_in_the_facility_is_owed_a_decision_that_comes_after_the_arrival() {
        var sheltered = new AdmissionRequest(List.of(HEAD), FacilityKind.CAES, DECIDED, DECIDED.minusDays(30),
                LAST_DAY, false, true, DECIDED, true);
        assertThat(sheltered.objections()).isEmpty();
        var meanwhileSentElsewhere = new AdmissionRequest(List.of(HEAD), FacilityKind.CAES, DECIDED,
                DECIDED.minusDays(30), LAST_DAY, true, true, DECIDED, true);
        assertThat(meanwhileSentElsewhere.objections()).containsExactly(ALREADY_EXPECTED);
    }

    @Test void every_objection_is_told_at_once() {
        var request = new AdmissionRequest(List.of(member(HouseholdRole.SPOUSE, 1990, Procedure.DUBLIN)),
                FacilityKind.CADA, DECIDED,
                LAST_DAY.plusDays(1), LAST_DAY, true, false, DECIDED.minusDays(1));
        assertThat(request.objections()).containsExactlyInAnyOrder(DUBLIN_IN_CADA, NOT_ONE_HEAD, DECIDED_IN_THE_FUTURE,
                EXPECTED_AFTER_LAST_DAY, ALREADY_EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(FacilityKind.class) void a_facility_is_judged_by_what_it_is_on_the_day_of_arrival(FacilityKind kind) {
        assertThat(request(kind, HEAD).objections()).doesNotContain(FACILITY_WITHOUT_TERMS);
        assertThat(request(null, HEAD).objections()).containsExactly(FACILITY_WITHOUT_TERMS);
    }

    private static Member member(HouseholdRole role, int born, Procedure procedure) {
        return new Member(role, BirthDate.of(Year.of(born)), procedure, Standing.PENDING);
    }

    private static AdmissionRequest request(FacilityKind kind, Member... members) {
        return new AdmissionRequest(List.of(members), kind, DECIDED, DECIDED, LAST_DAY, false, false, DECIDED);
    }

    private static AdmissionRequest arriving(LocalDate day, Member... members) {
        return new AdmissionRequest(List.of(members), FacilityKind.HUDA, DECIDED, day, LAST_DAY, false, false, DECIDED);
    }
}
