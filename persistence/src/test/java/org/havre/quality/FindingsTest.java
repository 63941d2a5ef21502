package org.havre.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.quality.QualityCheck.BLOCKED_BUT_OCCUPIED;
import static org.havre.quality.QualityCheck.ZERO_NIGHT_STAY;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 20 May 2026, in a facility of two units: places 11 to 14, and 21 and 22. */
@InOneVillage
class FindingsTest {
    private final OneVillage village;

    FindingsTest(OneVillage village) { this.village = village; }

    @BeforeEach void two_households_are_sent() {
        village.sends(1, "2026-01-10", 1990, 1992, 2015, 2018);
        village.sends(2, "2026-01-10", 1985, 1986);
    }

    private List<Finding> found() { return new Findings(village.as(SOCIAL)).all(true); }

    /** The check and cause, the unit or the person, the number and the day. */
    private List<String> told() {
        return found().stream().map(one -> one.key().substring("quality.".length()) + " "
                + (one.unit() == null ? one.person() : one.unit()) + " " + one.number() + " " + one.since()).toList();
    }

    private void everybodySleeps() {
        village.sleeps(11, 11, "2026-01-12", null);
        village.sleeps(12, 12, "2026-01-12", null);
        village.sleeps(13, 13, "2026-01-12", null);
        village.sleeps(14, 14, "2026-01-12", null);
        village.sleeps(21, 21, "2026-01-12", null);
    }

    private void outOfService(int unit, Integer place, String from, String until) {
        village.execute("insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on)"
                + " values (%d, 900, %d, %s, 'TRAVAUX', '%s', %s)", 700 + unit * 10 + (place == null ? 0 : place % 10),
                unit, place, from, until == null ? "null" : "'" + until + "'");
    }

    private void seen(long person) {
        village.execute(
                "insert into sighting (id, facility_id, stay_id, person_id, day, seen) values (%1$d, 900, %1$d, %1$d, '2026-05-19', true)",
                person);
    }

    private void withoutPlace(long person, int unit) {
        village.stays(person, FACILITY, "2026-01-12", null);
        village.execute("insert into bed_assignment (id, facility_id, person_id, unit_id, stay_id, state, starts_on)"
                + " values (%1$d, 900, %1$d, %2$d, %1$d, 'ACTIVE', '2026-01-12')", person, unit);
    }

    @Test void where_nothing_contradicts_itself_nothing_is_found() {
        everybodySleeps();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-05-21|2026-05-30|0", "2026-05-20|2026-05-30|1",
            "2026-05-19|2026-05-21|1",
            "2026-05-19|2026-05-20|0"}) void a_place_is_blocked_from_its_first_night_to_the_last_before_its_end(
                    String from, String until, int contradictions) {
        everybodySleeps();
        outOfService(1, 11, from, until);
        assertThat(found()).hasSize(contradictions);
    }

    @Test void a_whole_unit_out_of_service_is_told_with_the_number_of_places_slept_in_and_since_when() {
        everybodySleeps();
        outOfService(2, null, "2026-05-01", null);
        assertThat(told()).containsExactly("BLOCKED_BUT_OCCUPIED U2 1 2026-05-01");
    }

    @Test void three_people_without_a_place_of_their_own_in_a_unit_of_four_with_two_blocked_contradict_one_of_them() {
        List.of(11L, 12L, 13L).forEach(person -> withoutPlace(person, 1));
        outOfService(1, 11, "2026-05-01", null);
        assertThat(found()).isEmpty();
        outOfService(1, 12, "2026-05-02", null);
        assertThat(told()).containsExactly("BLOCKED_BUT_OCCUPIED U1 1 2026-05-01");
    }

    @Test void a_record_that_was_cancelled_contradicts_nobody() {
        everybodySleeps();
        outOfService(1, 11, "2026-05-01", null);
        village.execute("update unavailability set cancelled = true");
        assertThat(found()).isEmpty();
    }

    @Test void a_fifth_person_in_a_unit_of_four_is_one_too_many_and_a_fourth_is_not() {
        everybodySleeps();
        assertThat(found()).isEmpty();
        withoutPlace(22, 1);
        assertThat(told()).containsExactly("ABOVE_CAPACITY.UNIT U1 1 null");
    }

    @Test void people_without_a_bed_are_told_of_the_facility_once_its_places_are_full() {
        everybodySleeps();
        village.stays(22, FACILITY, "2026-01-12", null);
        assertThat(found()).isEmpty();
        village.sends(3, "2026-01-10", 1980);
        village.stays(31, FACILITY, "2026-05-20", null);
        assertThat(told()).containsExactly("ABOVE_CAPACITY.FACILITY null 1 null");
    }

    @Test void where_no_place_is_described_nothing_is_above_capacity() {
        village.sends(3, ELSEWHERE, "2026-01-10", 1980);
        village.stays(31, ELSEWHERE, "2026-01-12", null);
        assertThat(new Findings(village.as(OneVillage.ELSEWHERE_SOCIAL)).all(true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-19, 1", "2026-05-20, 1",
            "2026-05-21, 0"}) void somebody_in_a_place_is_told_from_the_night_on_which_it_is_closed(
                    String closed, int contradictions) {
        everybodySleeps();
        village.execute("update place set ends_on = '%s' where id = 21", closed);
        assertThat(found()).hasSize(contradictions);
        if (contradictions > 0) assertThat(told()).containsExactly("CLOSED_WITH_PEOPLE.PLACE U2 1 " + closed);
    }

    @Test void a_unit_that_is_closed_with_people_in_it_is_told_once_and_not_as_too_full() {
        everybodySleeps();
        village.execute("update place set ends_on = '2026-05-10' where unit_id = 1");
        assertThat(told()).containsExactly("CLOSED_WITH_PEOPLE.UNIT U1 4 2026-05-10");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-19, 2026-05-19, 1", "2026-05-19, 2026-05-20, 0", "2025-05-21, 2025-05-21, 1",
            "2025-05-20, 2025-05-20, 0"}) void a_stay_without_a_night_is_asked_about_for_a_year(String from,
                    String until, int contradictions) {
        village.stays(11, FACILITY, from, until);
        assertThat(found()).extracting(Finding::check).hasSize(contradictions).containsOnly(contradictions == 0
                ? new QualityCheck[0]
                : new QualityCheck[]{ZERO_NIGHT_STAY});
    }

    @Test void a_stay_without_a_night_that_is_annulled_is_no_longer_asked_about() {
        village.stays(11, FACILITY, "2026-05-19", "2026-05-19");
        village.execute("update stay set cancelled = true, cancelled_because = 'ERROR'");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-21, 1", "2026-05-20, 0",
            "2026-05-19, 0"}) void a_household_is_without_a_head_until_the_day_on_which_it_has_one(
                    String from, int contradictions) {
        everybodySleeps();
        village.execute("update membership set starts_on = '%s' where person_id = 21", from);
        village.sleeps(22, 22, "2026-01-12", null);
        assertThat(found()).extracting(Finding::check, Finding::person, Finding::number, Finding::detail)
                .hasSize(contradictions);
        if (contradictions > 0) assertThat(told()).containsExactly("HEADLESS_HOUSEHOLD.NONE 22 1 null");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-19, 1", "2026-05-20, 1",
            "2026-05-21, 0"}) void a_household_whose_head_has_left_is_asked_for_another(String left,
                    int contradictions) {
        village.sleeps(21, 21, "2026-01-12", left);
        village.sleeps(22, 22, "2026-01-12", null);
        assertThat(found()).hasSize(contradictions);
        if (contradictions > 0) assertThat(told()).containsExactly("HEADLESS_HOUSEHOLD.LEFT 22 1 " + left);
    }

    @Test void a_head_who_is_still_on_the_way_is_missed_by_nobody() {
        village.sleeps(22, 22, "2026-01-12", null);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-19, 1", "2026-05-20, 0",
            "2026-05-21, 0"}) void a_departure_is_forgotten_the_day_after_it_was_expected(
                    String expected, int contradictions) {
        everybodySleeps();
        village.execute("update bed_assignment set expected_end_on = '%s' where person_id = 11", expected);
        assertThat(found()).hasSize(contradictions);
        if (contradictions > 0) assertThat(told()).containsExactly("FORGOTTEN_EXIT.EXPECTED 11 1 " + expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-18, 1", "2026-02-19, 0",
            "2026-02-20, 0"}) void an_exit_is_asked_about_after_ninety_days_without_a_sign(
                    String decided, int contradictions) {
        village.sleeps(21, 21, "2026-01-12", null);
        village.decidesExit(60, 2, null, decided);
        assertThat(found()).isEmpty();
        village.sleeps(11, 11, "2026-01-12", null);
        seen(11);
        assertThat(found()).hasSize(contradictions);
        if (contradictions > 0) assertThat(told()).containsExactly("FORGOTTEN_EXIT.DECIDED 21 1 " + decided);
    }

    @Test void whoever_was_seen_since_the_exit_or_has_a_newer_decision_is_not_forgotten() {
        village.sleeps(21, 21, "2026-01-12", null);
        village.sleeps(22, 22, "2026-01-12", null);
        village.decidesExit(60, 2, null, "2026-01-20");
        seen(21);
        assertThat(told()).containsExactly("FORGOTTEN_EXIT.DECIDED 22 1 2026-01-20");
        village.execute("insert into decision (id, number, nature, household_id, decided_on, granted_until)"
                + " values (61, 'M-61', 'STAY_GRANTED', 2, '2026-02-01', '2026-02-28')");
        assertThat(found()).isEmpty();
    }

    @Test void a_child_whose_adults_have_left_is_forgotten() {
        village.execute("update membership set role = 'CHILD' where person_id = 13");
        village.sleeps(11, 11, "2026-01-12", "2026-05-18");
        village.sleeps(12, 12, "2026-01-12", "2026-05-20");
        village.sleeps(13, 13, "2026-01-12", null);
        assertThat(told()).contains("FORGOTTEN_EXIT.ALONE 13 1 2026-05-20");
        village.execute("update bed_assignment set ends_on = null where person_id = 12;"
                + " update stay set ends_on = null, exit_reason = null where person_id = 12");
        assertThat(told()).noneMatch(line -> line.startsWith("FORGOTTEN_EXIT"));
    }

    @Test void somebody_whose_death_is_known_is_no_longer_present() {
        everybodySleeps();
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (1, 14, 'OFPRA', 'DECEASED', '2026-05-01')");
        assertThat(told()).containsExactly("FORGOTTEN_EXIT.DECEASED 14 1 2026-05-01");
    }

    @Test void what_is_mended_is_no_longer_found() {
        everybodySleeps();
        outOfService(1, 11, "2026-05-01", null);
        assertThat(found()).extracting(Finding::check).containsExactly(BLOCKED_BUT_OCCUPIED);
        village.execute("update unavailability set ends_on = '2026-05-20'");
        assertThat(found()).isEmpty();
    }

    @Test void who_may_see_figures_and_nobody_is_told_how_many_there_are_of_each() {
        village.stays(11, FACILITY, "2026-05-18", "2026-05-18");
        village.stays(12, FACILITY, "2026-05-19", "2026-05-19");
        assertThat(found()).extracting(Finding::who, Finding::since)
                .containsExactly(tuple("Nom1 Prénom1", LocalDate.of(2026, 5, 18)),
                        tuple("Nom1 Prénom2", LocalDate.of(2026, 5, 19)));
        assertThat(new Findings(village.as(OneVillage.FINANCE)).all(false)).containsExactly(new Finding(ZERO_NIGHT_STAY,
                FACILITY, "C6980", "CADA des Tilleuls", "Rhône", null, null, null, null, 2, null, null));
        assertThat(village.as(OneVillage.FINANCE)
                .createNativeQuery(
                        "select count(*) from zero_night_stays() where stay_id is not null or person_id is not null")
                .getSingleResult()).isEqualTo(0L);
    }

    @Test void nothing_is_found_in_the_facilities_of_others() {
        village.stays(11, FACILITY, "2026-05-18", "2026-05-18");
        assertThat(new Findings(village.as(OneVillage.ELSEWHERE_SOCIAL)).all(true)).isEmpty();
        assertThat(new Findings(village.as(OneVillage.NORTH)).all(true)).isEmpty();
        assertThat(new Findings(village.as(OneVillage.OFII)).all(true)).extracting(Finding::check)
                .containsExactly(ZERO_NIGHT_STAY);
    }
}
