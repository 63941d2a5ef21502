package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.orientation.OrientationAnswer;
import org.havre.orientation.OrientationMember;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 is on the way with its child, and 8, which is to come sooner; 9 is on the way elsewhere. */
@InOneVillage
class ExpectationsTest {
    private final OneVillage village;

    ExpectationsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_on_the_way() {
        village.sends(7, "2026-05-18", 1990, 2015);
        village.sends(8, "2026-05-16", 1980);
        village.sends(9, ELSEWHERE, "2026-05-16", 1980);
    }

    private Expectations expectations() { return new Expectations(village.as(SOCIAL)); }

    @Test void those_who_must_come_soonest_are_first() {
        assertThat(expectations().pending(TODAY)).extracting(ExpectedHousehold::household).containsExactly("M-8",
                "M-7");
    }

    @Test void a_household_is_told_with_its_offer_and_the_beds_kept_for_it() {
        village.keeps(71, 1, 12, "2026-05-18", "2026-05-24");
        village.keeps(72, 2, null, "2026-05-18", "2026-05-24");
        assertThat(expectations().find(7, TODAY)).contains(new ExpectedHousehold(7, FACILITY, "CADA des Tilleuls",
                "C6980", FacilityKind.HUDA, "M-7", "Nom7", "Prénom1", 2, 0, "A-7", may(18),
                new Offer(may(18), may(23), null), "U1 · U1-2 ; U2", OrientationState.EXPECTED, null, null));
    }

    @Test void the_last_answer_counts() {
        var expectations = expectations();
        var way = expectations.getForChange(7);
        expectations.add(new OrientationAnswer(way, PlaceAnswer.CONFIRMED, null, null, may(19), 1L));
        expectations.add(new OrientationAnswer(way, PlaceAnswer.NOT_ADAPTED, PlaceAnswer.Reason.values()[0],
                "escalier", may(20), 1L));
        assertThat(expectations().find(7, TODAY).orElseThrow().answer()).isEqualTo(new ExpectedHousehold.Answer(
                PlaceAnswer.NOT_ADAPTED, PlaceAnswer.Reason.values()[0], "escalier", may(20)));
    }

    @Test void another_facilitys_household_is_not_found() {
        assertThat(expectations().find(9, TODAY)).isEmpty();
        assertThatThrownBy(() -> expectations().getForChange(9)).isInstanceOf(NotFound.class);
    }

    @Test void an_orientation_is_taken_for_change_with_its_members() {
        assertThat(expectations().getForChange(7).id()).isEqualTo(7);
        assertThat(expectations().members(7)).extracting(OrientationMember::person).containsExactly(71L, 72L);
    }

    @Test void whoever_arrived_by_a_stay_that_never_was_is_on_the_way_again() {
        village.stays(71, FACILITY, "2026-05-19", null);
        village.stays(72, FACILITY, "2026-05-19", null);
        var rows = village.as(SOCIAL);
        new Expectations(rows).expectAgain(rows.find(Stay.class, 71L));
        assertThat(village
                .rows("select person_id, arrived_on from orientation_member where orientation_id = 7 order by 1"))
                .containsExactly("71|null", "72|2026-05-19");
        assertThat(village.rows("select state from orientation where id = 7")).containsExactly("EXPECTED");
    }

    @Test void members_are_told_head_first_with_the_procedure_of_the_day_and_the_bed_kept() {
        village.execute("insert into person_procedure (id, person_id, starts_on, procedure) values"
                + " (1, 71, '2026-01-01', 'DUBLIN'), (2, 71, '2026-05-20', 'NORMAL')");
        village.keeps(72, 1, 13, "2026-05-18", "2026-05-24");
        village.stays(71, FACILITY, "2026-05-19", null);
        var members = expectations().membersOn(7, TODAY);
        assertThat(members).extracting(ExpectedMember::person, ExpectedMember::familyName, ExpectedMember::givenNames,
                ExpectedMember::role, ExpectedMember::reserved, member -> member.expected().arrivedOn(),
                member -> member.expected().procedure(), member -> member.expected().elsewhere())
                .containsExactly(
                        tuple(71L, "Nom7", "Prénom1", HouseholdRole.HEAD, BedWish.none(71), may(19), Procedure.NORMAL,
                                null),
                        tuple(72L, "Nom7", "Prénom2", HouseholdRole.OTHER, BedWish.place(72, 1, 13), null, null, null));
        assertThat(members.get(0).expected().guest().householdSize()).isEqualTo(2);
        assertThat(expectations().membersOn(7, may(19)).get(0).expected().procedure()).isEqualTo(Procedure.DUBLIN);
    }

    @Test void whoever_still_stays_here_by_another_decision_is_told_with_those_nights() {
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (70, 'A-70', 'ADMISSION', 7, 900, '2026-01-01')");
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry, entry_decision_id)"
                        + " values (701, 71, 900, '2026-01-02', '2026-05-21', 'DEPART_VOLONTAIRE', 'DECISION', 70)");
        assertThat(expectations().membersOn(7, TODAY).get(0).expected().elsewhere()).isEqualTo(
                new Expected.Elsewhere("CADA des Tilleuls", Period.between(LocalDate.of(2026, 1, 2), may(21)), false));
        assertThat(expectations().membersOn(7, may(21)).get(0).expected().elsewhere()).isNull();
    }

    @Test void whom_a_transfer_brings_is_told_since_when_they_stay_and_not_where() {
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (95, 'T-95', 'TRANSFER', 9, 900, '2026-05-18')");
        village.stays(91, ELSEWHERE, "2026-05-17", null);
        village.execute(
                "insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                        + " values (95, 95, 9, 900, '2026-05-18', '2026-05-18', '2026-05-23', 'EXPECTED')");
        village.execute(
                "insert into orientation_member (id, orientation_id, facility_id, person_id) values (951, 95, 900, 91)");
        assertThat(expectations().membersOn(95, TODAY).get(0).expected().elsewhere())
                .isEqualTo(new Expected.Elsewhere(null, Period.from(may(17)), true));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
