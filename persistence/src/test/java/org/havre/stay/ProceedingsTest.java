package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 stays on after the tenth of May. */
@InOneVillage
class ProceedingsTest {
    private final OneVillage village;

    ProceedingsTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays_on() {
        village.sends(7, "2026-04-01", 1990, 2015);
        village.stays(71, FACILITY, "2026-04-02", null);
        village.stays(72, FACILITY, "2026-04-02", null);
        village.decidesExit(77, 7, null, "2026-05-10");
    }

    private Proceedings proceedings() { return new Proceedings(village.as(OneVillage.DIRECTOR)); }

    private static Proceeding notice(LocalDate day) {
        return Proceeding.notice(FACILITY, 7, Overstay.REJECTED, NoticeAuthor.PREFECT, new FormalNoticeRequest(day,
                day.plusDays(15), false, ReturnRequest.NONE, 0, may(10), true, false, Set.of(), TODAY));
    }

    @Test void a_notice_is_kept_and_taken_for_its_next_step() {
        var added = proceedings().add(notice(may(12)));
        assertThat(proceedings().getForChange(added.id()).leaveBy()).isEqualTo(may(27));
        assertThat(proceedings().of(7)).containsExactly(added.row());
    }

    @Test void those_of_a_household_are_told_the_newest_first() {
        var first = notice(may(12));
        first.close(may(13));
        proceedings().add(first);
        proceedings().add(notice(may(14)));
        assertThat(proceedings().of(7)).extracting(ProceedingRow::notifiedOn).containsExactly(may(14), may(12));
        assertThat(proceedings().of(8)).isEmpty();
    }

    @Test void the_database_says_at_once_that_a_household_has_one_open_proceeding_at_the_most() {
        var proceedings = proceedings();
        proceedings.add(notice(may(12)));
        proceedings.add(notice(may(13)));
        assertThatThrownBy(proceedings::flush).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("eviction_one_open");
    }

    @Test void another_facility_does_not_find_it() {
        var added = proceedings().add(notice(may(12)));
        var elsewhere = new Proceedings(village.as(OneVillage.ELSEWHERE_SOCIAL));
        assertThatThrownBy(() -> elsewhere.getForChange(added.id())).isInstanceOf(NotFound.class);
        assertThat(elsewhere.of(7)).isEmpty();
    }

    @Test void guests_are_told_with_the_end_of_their_right_to_be_here() {
        assertThat(proceedings().guests(7, TODAY)).contains(
                new Guests(7, "M-7", FACILITY, "CADA des Tilleuls", 2, may(10), Overstay.OTHER));
        assertThat(proceedings().guests(7, LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test void the_category_of_a_household_is_that_of_whoever_must_leave_first() {
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (1, 71, 'OFPRA', 'REFUGEE', '2026-03-01')");
        assertThat(proceedings().guests(7, TODAY).orElseThrow().category()).isEqualTo(Overstay.PROTECTED);
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (2, 72, 'OFPRA', 'REJECTED', '2026-03-01')");
        assertThat(proceedings().guests(7, TODAY).orElseThrow().category()).isEqualTo(Overstay.REJECTED);
    }

    @Test void a_household_has_its_reference_for_whoever_sees_it() {
        assertThat(proceedings().reference(7)).contains("M-7");
        assertThat(new Proceedings(village.as(OneVillage.ELSEWHERE_SOCIAL)).reference(7)).isEmpty();
    }

    @Test void the_ministrys_counters_are_those_of_the_month() {
        proceedings().add(notice(may(31)));
        village.execute("update stay set ends_on = '2026-05-01', exit_reason = 'DEBOUTE_SANS_MESURE' where id = 72");
        assertThat(proceedings().counters(YearMonth.of(2026, 5)))
                .contains(new EvictionCounters("69", "Rhône", 1, 1, 0, 0));
        assertThat(proceedings().counters(YearMonth.of(2026, 6))).allSatisfy(
                counters -> assertThat(counters.notices() + counters.leftAlone()).isZero());
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
