package org.havre.orientation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.orientation.service.Bureau.ELSEWHERE;
import static org.havre.orientation.service.Bureau.HERE;
import static org.havre.orientation.service.Bureau.TODAY;
import static org.havre.orientation.service.Bureau.member;
import static org.havre.orientation.service.Bureau.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.OrientationState;
import org.havre.orientation.Paper;
import org.havre.orientation.TranscriptionState;
import org.havre.resident.HouseholdRole;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.Duty;
import org.havre.shared.service.Work;
import org.havre.stay.BedWish;
import org.havre.stay.EntryKind;
import org.havre.stay.NightRow;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;
import org.havre.stay.ShelteringChannel;
import org.havre.stay.service.NewSheltering;
import org.havre.stay.service.ShelteredHousehold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A household is taken in by phone or by the prefect, counted, and owed a decision until one comes. */
@OnPostgres
@Rule("R3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShelteringTest {
    private static final LocalDate ARRIVED = TODAY.minusDays(10);
    private static final long NEAR = 13;

    private Bureau bureau;

    @BeforeAll void open(TestDatabase database) {
        bureau = new Bureau(database);
        bureau.execute("""
                insert into facility (id, name, department_code) values (13, 'Les Lilas', '69');
                insert into facility_directorate values (33, 13, 1, '2020-01-01');
                insert into facility_terms values (44, 13, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 10, 'ACT')""");
    }

    @BeforeEach void empty() {
        bureau.execute("""
                delete from bed_assignment; delete from sheltering; delete from stay; delete from orientation_member;
                delete from orientation; delete from decision_paper; delete from transcription; delete from decision;
                delete from person_procedure; delete from person_facility; delete from membership; delete from person;
                delete from household; delete from stay_history""");
    }

    @Test void the_household_is_there_in_its_beds_and_marked_on_every_list() {
        var household = shelter().household();
        for (var reader : List.of("social", "director", "siege", "ofii")) {
            assertThat(residents(reader)).extracting(ResidentRow::household).containsExactly(household, household);
            assertThat(residents(reader)).allMatch(ResidentRow::sheltered);
            List<NightRow> night = bureau.as(reader, s -> s.presence().night(HERE, TODAY));
            assertThat(night).filteredOn(row -> !row.isEmpty())
                    .hasSize(2).allMatch(NightRow::sheltered).extracting(NightRow::place).containsExactly("a", "b");
        }
        var file = bureau.as("ofii", s -> s.presence().file(residents("ofii").get(0).person()));
        assertThat(file.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.isSheltered()).isTrue();
            assertThat(stay.channel()).isEqualTo(ShelteringChannel.PHONE);
            assertThat(stay.askedBy()).isEqualTo("115 du Rhône");
            assertThat(stay.entryDecision()).isNull();
        });
        assertThat(residents("phare")).isEmpty();
        assertThat(residents("lille")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"social", "ofii", "finance"}) void every_figure_counts_it_from_the_first_night(
            String reader) {
        assertThat(counted(reader)).containsExactly("0 present, 0 in a bed");
        shelter();
        assertThat(counted(reader)).containsExactly("2 present, 2 in a bed");
        admit("ofii", null);
        assertThat(counted(reader)).containsExactly("2 present, 2 in a bed");
    }

    @Test void a_decision_is_owed_by_ofii_and_the_facility_sees_that_it_is() {
        shelter();
        for (var reader : List.of("ofii", "social", "director"))
            assertThat(duties(reader)).singleElement().satisfies(duty -> {
                assertThat(duty.work()).isEqualTo(Work.SHELTERED);
                assertThat(duty.people()).isEqualTo(2);
                assertThat(duty.due()).isEqualTo(ARRIVED.plusDays(7));
            });
        for (var reader : List.of("lille", "phare", "finance")) assertThat(duties(reader)).isEmpty();
    }

    @Test void the_admission_to_the_very_facility_regularises_the_stay_and_moves_nothing() {
        shelter();
        var admitted = admit("ofii", null);
        assertThat(admitted.arrivedOn()).isEqualTo(ARRIVED);
        assertThat(residents("social")).hasSize(2).allSatisfy(row -> {
            assertThat(row.sheltered()).isFalse();
            assertThat(row.arrived()).isEqualTo(ARRIVED);
            assertThat(row.unit()).isEqualTo("101");
        });
        assertThat(duties("ofii")).isEmpty();
        assertThat(decision("ofii").orientation()).isEqualTo(OrientationState.ARRIVED);
        var file = bureau.as("social", s -> s.presence().file(residents("social").get(0).person()));
        assertThat(file.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.entry()).isEqualTo(EntryKind.DECISION);
            assertThat(stay.entryDecision()).isEqualTo("REG-1");
            assertThat(stay.askedBy()).as("who asked is kept").isEqualTo("115 du Rhône");
        });
        assertThat(bureau.reads("social", "select distinct entry from stay_history order by 1"))
                .as("what was recorded before is kept").containsExactly("DECISION", "SHELTERING");
    }

    @Test void a_facility_regularises_by_transcribing_the_decision() {
        shelter();
        assertThat(catchThrowableOfType(Refusal.class, () -> admit("social", null)).objections())
                .extracting(Objection::key).containsExactly("TranscriptionRule.PAPER_MISSING");
        assertThat(admit("social", scan()).arrivedOn()).isEqualTo(ARRIVED);
        assertThat(residents("social")).noneMatch(ResidentRow::sheltered);
        assertThat(decision("ofii").transcription()).isEqualTo(TranscriptionState.TO_CHECK);
        assertThat(duties("ofii")).extracting(Duty::work).containsExactly(Work.TRANSCRIBED);
    }

    @Test void a_child_born_meanwhile_is_of_the_admission_and_stays_by_its_birth() {
        shelter();
        bureau.execute(
                """
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                values (801, 'Exemple', 'Bébé', 'F', '2026-10-25', 'DAY');
                insert into membership (id, household_id, person_id, role, starts_on)
                select 802, household_id, 801, 'CHILD', '2026-10-25' from membership where role = 'HEAD';
                insert into stay (id, person_id, facility_id, starts_on, entry) values (803, 801, 11, '2026-10-25', 'BIRTH')""");
        assertThat(admit("ofii", null).people()).isEqualTo(3);
        assertThat(decision("ofii").orientation()).isEqualTo(OrientationState.ARRIVED);
        assertThat(bureau.reads("social", "select entry from stay order by entry")).containsExactly("BIRTH",
                "DECISION", "DECISION");
    }

    @Test void an_admission_elsewhere_is_refused_as_long_as_they_are_here() {
        var household = shelter().household();
        var elsewhere = new NewAdmission("REG-2", NEAR, TODAY, null, TODAY, household, List.of(), false);
        assertThat(catchThrowableOfType(Refusal.class, () -> bureau.as("ofii", s -> s.admissions().admit(elsewhere)))
                .objections()).extracting(Objection::key).containsExactly("AdmissionRule.ALREADY_HOUSED");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false"}) void a_decision_taken_while_they_were_here_regularises_the_stay_they_have_left(
            int daysAfterDecision, boolean regularised) {
        shelter();
        bureau.execute("update bed_assignment set ends_on = date '2026-10-29' + " + daysAfterDecision
                + "; update stay set exit_reason = 'DEPART_VOLONTAIRE', ends_on = date '2026-10-29' + "
                + daysAfterDecision);
        assertThat(duties("ofii")).isEmpty();
        var household = bureau.reads("social", "select reference from household").get(0);
        var admitted = bureau.as("ofii", s -> s.admissions().admit(new NewAdmission("REG-1", HERE,
                LocalDate.of(2026, 10, 29), null, TODAY, household, List.of(), false)));
        assertThat(admitted.arrivedOn() != null).isEqualTo(regularised);
        assertThat(bureau.reads("social", "select distinct entry from stay"))
                .containsExactly(regularised ? "DECISION" : "SHELTERING");
    }

    @Test void a_cada_takes_nobody_in_and_says_why_with_everything_else_at_once() {
        var wrong = new NewSheltering(ELSEWHERE, TODAY.plusDays(1), ShelteringChannel.PREFECT, " ",
                List.of(member(HouseholdRole.CHILD, 2015, null)), List.of(BedWish.none(-1)), Set.of());
        assertThat(catchThrowableOfType(Refusal.class, () -> bureau.as("phare", s -> s.shelters().record(wrong)))
                .objections()).extracting(Objection::key)
                .containsExactly("ShelteringRule.NOT_A_SHELTER", "ShelteringRule.IN_THE_FUTURE",
                        "ShelteringRule.ASKED_BY_NOBODY", "ShelteringRule.MINORS_ALONE", "ShelteringRule.NOT_ONE_HEAD");
        assertThat(bureau.reads("phare", "select reference from household")).isEmpty();
    }

    @Test void a_bed_that_is_taken_is_refused_and_nobody_is_registered() {
        shelter();
        assertThat(catchThrowableOfType(Refusal.class, this::shelter).objections()).extracting(Objection::key)
                .contains("PlaceObjection.TAKEN");
        assertThat(bureau.reads("social", "select reference from household")).hasSize(1);
    }

    @Test void only_a_facility_takes_in_and_only_at_its_own_door() {
        for (var login : List.of("ofii", "siege", "finance"))
            assertThatThrownBy(() -> bureau.as(login, s -> s.shelters().record(family())))
                    .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bureau.as("phare", s -> s.shelters().record(family()))).isInstanceOf(NotFound.class);
    }

    @Test void the_database_lets_only_the_facility_say_who_asked() {
        var stay = shelter().stays().get(0);
        bureau.execute("delete from sheltering");
        var told = "insert into sheltering values (%d, %d, 'PHONE', '115')";
        for (var login : List.of("ofii", "siege", "phare"))
            assertThatThrownBy(() -> bureau.writes(login, told.formatted(stay, 11)))
                    .hasStackTraceContaining("row-level security");
        assertThat(bureau.writes("social", told.formatted(stay, 11))).isEqualTo(1);
        assertThatThrownBy(() -> bureau.writes("social", "update sheltering set asked_by = 'x'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> bureau.execute("update stay set entry_decision_id = 1 where entry = 'SHELTERING'"))
                .hasStackTraceContaining("stay_sheltered_without_decision");
    }

    private ShelteredHousehold shelter() {
        return bureau.as("social", s -> s.shelters().record(family()));
    }

    private static NewSheltering family() {
        return new NewSheltering(HERE, ARRIVED, ShelteringChannel.PHONE, "115 du Rhône ",
                List.of(member(HouseholdRole.HEAD, 1988, null), member(HouseholdRole.CHILD, 2018, null)),
                List.of(BedWish.place(NewSheltering.guest(0), 61, 71), BedWish.place(NewSheltering.guest(1), 61, 72)),
                Set.of());
    }

    private Admitted admit(String login, Paper paper) {
        var household = residents("social").get(0).household();
        return bureau.as(login, s -> s.admissions().admit(
                new NewAdmission("REG-1", HERE, TODAY, null, TODAY, household, List.of(), false), paper));
    }

    private List<ResidentRow> residents(String login) {
        return bureau.as(login, s -> s.presence().residents(new ResidentFilter(TODAY, null, null),
                Presence.Order.UNIT, true, 0, 25)).items();
    }

    private List<Duty> duties(String login) {
        return bureau.as(login, s -> s.duties().page(0, 25));
    }

    private DecisionRow decision(String login) {
        return bureau.as(login, s -> s.decisions().decisions(DecisionFilter.ALL, 0, 25)).items().get(0);
    }

    private List<String> counted(String login) {
        return bureau.reads(login, """
                select coalesce(sum(number) filter (where fact = 'STAY'), 0) || ' present, '
                       || coalesce(sum(number) filter (where fact = 'BED'), 0) || ' in a bed'
                from occupancy_facts(array[11], date '2026-10-20', date '2026-10-21', null)""");
    }
}
