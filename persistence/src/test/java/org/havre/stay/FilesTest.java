package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.ExitReason;
import org.havre.resident.Allowance;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file of a mother and of her child, who sleep in the village. */
@InOneVillage
class FilesTest {
    private final OneVillage village;

    FilesTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sleeps(71, 11, "2026-05-01", null);
        village.sleeps(72, 12, "2026-05-01", "2026-05-15");
    }

    private Files files() { return new Files(village.as(SOCIAL)); }

    @Test void the_person_asked_for_is_told_before_the_household() {
        assertThat(files().household(72, TODAY).members()).extracting(FileMember::person).containsExactly(72L, 71L);
        assertThat(files().household(71, TODAY).members()).extracting(FileMember::person).containsExactly(71L, 72L);
    }

    @Test void a_member_is_told_with_claim_outcome_and_needs() {
        village.execute("update person set nationality = 'AFG', agdref = '6900000071' where id = 71");
        village.execute(
                "insert into person_procedure (id, person_id, starts_on, procedure) values (1, 71, '2026-05-01', 'ACCELERATED')");
        village.execute("insert into person_need (person_id, step_free, ground_floor) values (71, true, true)");
        village.execute("insert into outcome (id, person_id, body, outcome, decided_on, notified_on) values"
                + " (1, 71, 'OFPRA', 'REJECTED', '2026-05-01', '2026-05-04'), (2, 71, 'CNDA', 'REFUGEE', '2026-05-20', null)");
        assertThat(files().household(71, TODAY).members().get(0)).isEqualTo(new FileMember(71, 7, "M-7", "Nom7",
                "Prénom1", Sex.F, new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR),
                HouseholdRole.HEAD, "AFG", "6900000071", Procedure.ACCELERATED, OutcomeKind.REFUGEE, TODAY, true,
                true));
        assertThat(files().household(71, may(19)).members().get(0)).extracting(FileMember::outcome,
                FileMember::outcomeOn).containsExactly(OutcomeKind.REJECTED, may(4));
    }

    @Test void the_allowance_is_that_of_the_day_in_euros() {
        village.execute("insert into policy_value values ('ALLOWANCE_CENTS_FIRST', '2026-05-20', 700, 'x')");
        assertThat(files().household(71, may(19)).scale()).isEqualTo(
                new Allowance(new BigDecimal("6.80"), new BigDecimal("3.40"), new BigDecimal("7.40")));
        assertThat(files().household(71, TODAY).scale().first()).isEqualByComparingTo("7");
    }

    @Test void there_is_no_file_of_somebody_elsewhere() {
        var none = new Files(village.as(OneVillage.ELSEWHERE_SOCIAL)).household(71, TODAY);
        assertThat(none.members()).isEmpty();
        assertThat(none.scale()).isNull();
        assertThat(new Files(village.as(OneVillage.ELSEWHERE_SOCIAL)).stays(71, false, TODAY)).isEmpty();
    }

    @Test void a_stay_is_told_with_its_bed_and_how_it_ended() {
        assertThat(files().stays(72, false, TODAY)).containsExactly(new FileStay(72, FACILITY, "C6980",
                "CADA des Tilleuls", may(1), may(15), EntryKind.DECISION, null, null, "A-7", null,
                ExitReason.DEPART_VOLONTAIRE, false, null, "U1", "U1-2", may(1), may(15), AssignmentState.ACTIVE, false,
                List.of()));
    }

    @Test void a_sheltering_is_told_with_who_asked_for_it_and_the_newest_stay_is_first() {
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (722, 72, 900, '2026-05-16', 'SHELTERING')");
        village.execute(
                "insert into sheltering (stay_id, facility_id, channel, asked_by) values (722, 900, 'PHONE', 'OFII Lyon')");
        assertThat(files().stays(72, false, TODAY)).extracting(FileStay::stay).containsExactly(722L, 72L);
        assertThat(files().stays(72, false, TODAY).get(0)).extracting(FileStay::entry, FileStay::channel,
                FileStay::askedBy, FileStay::unit).containsExactly(EntryKind.SHELTERING, ShelteringChannel.PHONE,
                        "OFII Lyon", null);
    }

    @Test void absences_are_told_the_latest_first_and_to_ofii_only_those_that_it_was_told_of() {
        village.execute(
                "insert into absence (id, facility_id, stay_id, person_id, starts_on, ends_on, reason, returned, cancelled) values"
                        + " (1, 900, 71, 71, '2026-05-03', '2026-05-05', 'FAMILY', true, false),"
                        + " (2, 900, 71, 71, '2026-05-08', null, null, false, false),"
                        + " (3, 900, 71, 71, '2026-05-06', '2026-05-07', null, false, true)");
        var open = new Away(Period.from(may(8)), null, false);
        assertThat(files().stays(71, false, TODAY).get(0).absences()).containsExactly(open,
                new Away(Period.between(may(3), may(5)), AbsenceReason.FAMILY, true));
        assertThat(files().stays(71, true, TODAY).get(0).absences()).isEmpty();
        new Declarations(village.as(SOCIAL)).declareAbsence(DeclarationKind.ABSENCE, 71, may(7), TODAY, 1);
        assertThat(files().stays(71, true, TODAY).get(0).absences()).containsExactly(open);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
