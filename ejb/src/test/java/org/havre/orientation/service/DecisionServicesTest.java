package org.havre.orientation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.orientation.service.Bureau.ELSEWHERE;
import static org.havre.orientation.service.Bureau.HERE;
import static org.havre.orientation.service.Bureau.TODAY;
import static org.havre.orientation.service.Bureau.member;
import static org.havre.orientation.service.Bureau.single;

import java.time.LocalDate;
import java.util.List;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Page;
import org.havre.shared.Refusal;
import org.havre.stay.NightRow;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionServicesTest {

    private Bureau bureau;

    @BeforeAll void open(TestDatabase database) {
        bureau = new Bureau(database);
    }

    @Test void a_family_is_registered_and_expected_together_until_the_fifth_day() {
        var family = new NewAdmission("FAM-1", HERE, TODAY, null, TODAY.plusDays(1), null,
                List.of(member(HouseholdRole.HEAD, 1988, Procedure.NORMAL),
                        member(HouseholdRole.SPOUSE, 1990, Procedure.ACCELERATED),
                        member(HouseholdRole.CHILD, 2020, null)),
                false);
        Admitted admitted = bureau.as("ofii", s -> s.admissions().admit(family));
        assertThat(admitted.people()).isEqualTo(3);
        assertThat(admitted.lastDay()).isEqualTo(TODAY.plusDays(5));
        DecisionRow row = decision("ofii", "FAM-1");
        assertThat(row.orientation()).isEqualTo(OrientationState.EXPECTED);
        assertThat(row.people()).isEqualTo(3);
        assertThat(row.household()).isEqualTo(admitted.household());
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, false", "2026-11-01, true",
            "2026-11-02, true"}) void a_dublin_case_is_refused_from_the_day_on_which_the_facility_is_a_cada(
                    LocalDate arrival, boolean refused) {
        NewAdmission wanted = single("DUB-" + arrival, HERE, Procedure.DUBLIN, arrival);
        if (refused) {
            var refusal = catchThrowableOfType(Refusal.class,
                    () -> bureau.as("ofii", s -> s.admissions().admit(wanted)));
            assertThat(refusal.objections()).extracting(Objection::key).containsExactly("AdmissionRule.DUBLIN_IN_CADA");
            assertThat(bureau.as("ofii", s -> s.decisions().decisions(DecisionFilter.ALL, 0, 100)).items())
                    .extracting(DecisionRow::number)
                    .doesNotContain(wanted.number());
        } else {
            assertThat(bureau.as("ofii", s -> s.admissions().admit(wanted)).people()).isEqualTo(1);
        }
    }

    @Test void the_facility_sees_the_household_from_the_decision_on_and_another_region_never() {
        bureau.as("ofii", s -> s.admissions().admit(single("SEEN-1", HERE, Procedure.NORMAL, TODAY)));
        assertThat(decision("social", "SEEN-1").people()).isEqualTo(1);
        assertThat(bureau.as("lille", s -> s.decisions().decisions(DecisionFilter.ALL, 0, 100)).items()).isEmpty();
    }

    @Test void a_number_used_twice_is_refused_by_the_database_by_name() {
        bureau.as("ofii", s -> s.admissions().admit(single("TWICE", HERE, Procedure.NORMAL, TODAY)));
        assertThatThrownBy(
                () -> bureau.as("ofii", s -> s.admissions().admit(single("TWICE", HERE, Procedure.NORMAL, TODAY))))
                .hasStackTraceContaining("decision_number_taken");
    }

    @Test void a_household_that_is_expected_already_is_not_sent_again() {
        Admitted first = bureau.as("ofii", s -> s.admissions().admit(single("ONCE-1", HERE, Procedure.NORMAL, TODAY)));
        var again = new NewAdmission("ONCE-2", HERE, TODAY, null, TODAY, first.household(), List.of(), false);
        var refusal = catchThrowableOfType(Refusal.class, () -> bureau.as("ofii", s -> s.admissions().admit(again)));
        assertThat(refusal.objections()).extracting(Objection::key).containsExactly("AdmissionRule.ALREADY_EXPECTED");
    }

    @Test void neither_a_head_office_nor_finance_decides_and_ofii_only_for_its_own_facilities() {
        assertThatThrownBy(
                () -> bureau.as("siege", s -> s.admissions().admit(single("NO-1", HERE, Procedure.NORMAL, TODAY))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bureau.as("finance", s -> s.decisions().decisions(DecisionFilter.ALL, 0, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                () -> bureau.as("ofii", s -> s.admissions().admit(single("NO-2", ELSEWHERE, Procedure.NORMAL, TODAY))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                () -> bureau.as("lille", s -> s.admissions().admit(single("NO-3", HERE, Procedure.NORMAL, TODAY))))
                .isInstanceOf(NotFound.class);
    }

    @Test void an_exit_is_decided_for_who_is_housed_and_told_in_the_file() {
        Admitted admitted = bureau.as("ofii",
                s -> s.admissions().admit(single("EXIT-IN", HERE, Procedure.NORMAL, TODAY)));
        long household = decision("ofii", "EXIT-IN").householdId();
        NewExit exit = new NewExit("EXIT-OUT", household, null, TODAY, null, LocalDate.of(2026, 11, 30),
                ExitReason.DEBOUTE_FIN_DELAI);
        var tooEarly = catchThrowableOfType(Refusal.class, () -> bureau.as("ofii", s -> s.exits().decide(exit)));
        assertThat(tooEarly.objections()).extracting(Objection::key).containsExactly("ExitRule.NOT_HOUSED");
        bureau.execute("""
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)
                select 9001, m.person_id, 11, '2026-10-30', 'DECISION', d.id
                from decision d join membership m on m.household_id = d.household_id where d.number = 'EXIT-IN';
                insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on)
                select 9002, 11, person_id, 61, 71, id, 'ACTIVE', '2026-10-30' from stay where id = 9001""");
        assertThatThrownBy(() -> bureau.as("ofii", s -> s.exits().decide(new NewExit("EXIT-NOBODY", household, 9001L,
                TODAY, null, LocalDate.of(2026, 11, 30), ExitReason.DEBOUTE_FIN_DELAI)))).isInstanceOf(NotFound.class);
        bureau.as("ofii", s -> s.exits().decide(exit));
        ResidentRow resident = bureau
                .as("social", s -> s.presence().residents(new ResidentFilter(TODAY, "H6981", "exemple"),
                        Presence.Order.CARE_ENDS, false, 0, 25))
                .items().get(0);
        assertThat(resident.household()).isEqualTo(admitted.household());
        assertThat(resident.careEnds()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(resident.unit() + resident.place()).isEqualTo("101a");
        var file = bureau.as("social", s -> s.presence().file(resident.person()));
        assertThat(file.decisions()).extracting(DecisionRow::nature).containsExactly(DecisionNature.EXIT,
                DecisionNature.ADMISSION);
        assertThat(file.stays()).singleElement()
                .satisfies(stay -> assertThat(stay.entryDecision()).isEqualTo("EXIT-IN"));
        assertThatThrownBy(() -> bureau.as("lille", s -> s.presence().file(resident.person())))
                .isInstanceOf(NotFound.class);
        List<NightRow> night = bureau.as("social", s -> s.presence().night(HERE, TODAY));
        assertThat(night).extracting(NightRow::place, NightRow::isEmpty).contains(tuple("a", false), tuple("b", true));
    }

    @ParameterizedTest
    @CsvSource({"NAME, true", "NAME, false", "HOUSEHOLD, false", "UNIT, false", "ARRIVED, true", "CARE_ENDS, true",
            "CARE_ENDS, false"}) void residents_are_listed_in_any_order(Presence.Order order, boolean ascending) {
        Page<ResidentRow> page = bureau.as("ofii",
                s -> s.presence().residents(new ResidentFilter(TODAY, null, null), order, ascending, 0, 25));
        assertThat(page.first()).isZero();
    }

    private DecisionRow decision(String login, String number) {
        return bureau.as(login, s -> s.decisions().decisions(DecisionFilter.ALL, 0, 100)).items().stream()
                .filter(row -> row.number().equals(number)).findFirst().orElseThrow();
    }
}
