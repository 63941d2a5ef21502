package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.orientation.OrientationState;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At Lyon household 30 has waited since May, 31 since April; 32 waits at Lille; 7 was sent. */
@InOneVillage
class ApplicantsTest {
    private final OneVillage village;

    ApplicantsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_wait() {
        waits(30, OneVillage.LYON, "2026-05-10", "2008-05-20", "2015-01-01");
        waits(31, OneVillage.LYON, "2026-04-10", "1980-01-01");
        waits(32, OneVillage.LILLE, "2026-04-10", "1980-01-01");
        village.sends(7, "2026-05-18", 1990);
        village.execute("update household set directorate_id = 1 where id = 7");
    }

    private void waits(long household, long directorate, String since, String... born) {
        village.execute("insert into household (id, reference, directorate_id) values (%d, 'M-%d', %d)", household,
                household, directorate);
        for (int i = 0; i < born.length; i++)
            village.execute(
                    "insert into person (id, directorate_id, family_name, given_names, sex, birth_date, birth_precision)"
                            + " values (%1$d, %2$d, 'Nom%3$d', 'Prénom', 'M', '%4$s', 'DAY'); insert into membership"
                            + " (id, household_id, person_id, role, starts_on) values (%1$d, %3$d, %1$d, '%5$s', '%6$s')",
                    household * 10 + i + 1, directorate, household, born[i], i == 0 ? "HEAD" : "CHILD", since);
    }

    private Applicants applicants() { return new Applicants(village.as(OneVillage.OFII)); }

    @Test void those_who_have_waited_longest_are_first_and_those_who_were_sent_wait_no_more() {
        assertThat(applicants().waiting(TODAY)).extracting(WaitingHousehold::reference).containsExactly("M-31", "M-30");
        assertThat(new Applicants(village.as(OneVillage.NORTH)).waiting(TODAY))
                .extracting(WaitingHousehold::reference).containsExactly("M-32");
    }

    @Test void a_waiting_household_is_told_with_what_a_place_must_be() {
        village.execute("insert into person_need (person_id, step_free, ground_floor) values (302, true, false)");
        village.execute("insert into person_procedure (id, person_id, starts_on, procedure) values"
                + " (1, 301, '2026-05-10', 'DUBLIN'), (2, 302, '2026-05-10', 'NORMAL')");
        assertThat(applicants().waiting(TODAY)).filteredOn(one -> one.id() == 30).containsExactly(new WaitingHousehold(
                30, "M-30", "Nom30", "Prénom", 2, 1, may(10), true, false, true, false, null, null));
        assertThat(applicants().waiting(may(19))).filteredOn(one -> one.id() == 30)
                .extracting(WaitingHousehold::adults).containsExactly(0);
        assertThat(applicants().waiting(TODAY)).filteredOn(one -> one.id() == 31)
                .extracting(WaitingHousehold::unregistered).containsExactly(true);
    }

    @Test void whoever_was_sent_in_vain_waits_again() {
        village.execute("update orientation set state = 'CANCELLED', ended_on = '2026-05-19' where id = 7");
        assertThat(applicants().waiting(TODAY)).filteredOn(one -> one.id() == 7)
                .extracting(WaitingHousehold::since, WaitingHousehold::before)
                .containsExactly(org.assertj.core.api.Assertions.tuple(may(19), OrientationState.CANCELLED));
    }

    @Test void a_household_is_looked_at_head_first_as_it_is_on_the_day() {
        village.execute("insert into person_procedure (id, person_id, starts_on, procedure) values"
                + " (1, 301, '2026-05-10', 'DUBLIN'), (2, 301, '2026-05-20', 'NORMAL')");
        village.execute("insert into outcome (id, person_id, body, outcome, decided_on) values"
                + " (1, 301, 'OFPRA', 'REJECTED', '2026-05-19')");
        var seeking = applicants().of("M-30", TODAY);
        assertThat(seeking.people()).extracting(one -> one.guest().person()).containsExactly(301L, 302L);
        assertThat(seeking.people().get(0)).isEqualTo(new Applicant(
                new Guest(301, 30, 2, Sex.M, BirthDate.of(LocalDate.of(2008, 5, 20)), false, false), "Nom30", "Prénom",
                HouseholdRole.HEAD, Procedure.NORMAL, OutcomeKind.REJECTED));
        assertThat(seeking.lastDay()).isEqualTo(may(25));
        assertThat(seeking.own()).isTrue();
    }

    @Test void nobody_is_told_of_a_household_that_is_not_the_callers() {
        assertThat(applicants().of("M-32", TODAY)).isEqualTo(new Applicants.Seeking(java.util.List.of(), TODAY, false));
    }

    @Test void whom_another_region_asks_for_is_seen_and_not_ones_own() {
        village.execute("select set_config('havre.today', '2026-05-20', true)");
        village.execute(
                "insert into place_offer (id, directorate_id, region_code, kind, places, largest, step_free, offered_on, starts_on, until_on)"
                        + " select 1, 1, region_code, 'HUDA', 5, 5, false, '2026-05-01', '2026-05-01', '2026-06-30' from department where code = '69'");
        village.execute(
                "insert into region_ask (id, offer_id, household_id, directorate_id, host_id, people, asked_on, state)"
                        + " values (1, 1, 32, 2, 1, 1, '2026-05-19', 'ASKED')");
        var seeking = applicants().of("M-32", TODAY);
        assertThat(seeking.people()).hasSize(1);
        assertThat(seeking.own()).isFalse();
        assertThat(new Applicants(village.as(OneVillage.NORTH)).waiting(TODAY))
                .extracting(WaitingHousehold::askedOf).containsExactly("Lyon");
    }

    @Test void whoever_was_ever_housed_waits_no_more() {
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (1, 311, %d, '2026-05-01', 'SHELTERING')",
                FACILITY);
        assertThat(applicants().waiting(TODAY)).extracting(WaitingHousehold::id).doesNotContain(31L);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
