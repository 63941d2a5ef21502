package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 was to leave on the tenth, 8 on the nineteenth, 6 today; 9 stays elsewhere. */
@InOneVillage
class OverstaysTest {
    private final OneVillage village;

    OverstaysTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_stay_on() {
        for (int household = 6; household <= 9; household++) {
            long facility = household == 9 ? ELSEWHERE : FACILITY;
            village.sends(household, facility, "2026-04-01", 1990);
            village.stays(household * 10 + 1, facility, "2026-04-02", null);
        }
        village.decidesExit(76, 6, null, "2026-05-20");
        village.decidesExit(77, 7, null, "2026-05-10");
        village.decidesExit(78, 8, null, "2026-05-19");
        village.decidesExit(79, 9, null, "2026-05-10");
        village.execute("insert into outcome (id, person_id, body, outcome, decided_on) values"
                + " (1, 71, 'OFPRA', 'REJECTED', '2026-03-01'), (2, 81, 'OFPRA', 'REFUGEE', '2026-03-01')");
    }

    private Overstays overstays() { return new Overstays(village.as(SOCIAL)); }

    private static OverstayFilter all() { return new OverstayFilter(TODAY, null, null); }

    @Test void those_who_have_stayed_on_longest_are_first_and_the_last_day_is_no_overstay() {
        assertThat(overstays().beyond(all(), true, 0, 10).items()).containsExactly(
                new Overstayer(71, 71, 7, "M-7", "Nom7", "Prénom1", "C6980", "CADA des Tilleuls", may(10),
                        Overstay.REJECTED, true, null, null),
                new Overstayer(81, 81, 8, "M-8", "Nom8", "Prénom1", "C6980", "CADA des Tilleuls", may(19),
                        Overstay.PROTECTED, true, null, null));
    }

    @Test void names_are_left_out_for_whoever_needs_none() {
        assertThat(overstays().beyond(all(), false, 0, 10).items()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.familyName()).isNull();
            assertThat(one.givenNames()).isNull();
        });
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = overstays().beyond(all(), true, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(Overstayer::household).containsExactly("M-8");
        assertThat(new Overstays(village.as(SOCIAL, may(1))).beyond(new OverstayFilter(may(1), null, null), true, 0, 1)
                .total()).isZero();
    }

    @Test void they_can_be_asked_by_category_and_facility() {
        assertThat(overstays().beyond(new OverstayFilter(TODAY, "C6980", Overstay.PROTECTED), true, 0, 10).items())
                .extracting(Overstayer::household).containsExactly("M-8");
        assertThat(overstays().beyond(new OverstayFilter(TODAY, "H6981", null), true, 0, 10).items()).isEmpty();
    }

    @Test void those_who_leave_before_a_horizon_are_told_with_those_who_should_have() {
        assertThat(overstays().leaving(all(), TODAY, 0, 10).items()).extracting(Overstayer::household)
                .containsExactly("M-7", "M-8");
        assertThat(overstays().leaving(all(), may(21), 0, 10).items()).extracting(Overstayer::household)
                .containsExactly("M-7", "M-8", "M-6");
    }

    @Test void a_notice_that_was_given_is_told_with_its_last_day() {
        village.execute(
                "insert into eviction_proceeding (id, facility_id, household_id, state, given_by, notified_on, leave_by, permit,"
                        + " returning_home, offers_refused, category) values (1, 900, 7, 'NOTIFIED', 'PREFECT', '2026-05-12', '2026-05-27', false, 'NONE', 0, 'REJECTED')");
        var told = overstays().beyond(all(), true, 0, 1).items().get(0);
        assertThat(told.proceeding()).isEqualTo(ProceedingState.NOTIFIED);
        assertThat(told.leaveBy()).isEqualTo(may(27));
    }

    @Test void each_facility_is_counted_by_category() {
        assertThat(overstays().counts(TODAY)).containsExactly(
                new OverstayCount("C6980", "CADA des Tilleuls", FacilityKind.HUDA, 6, 1, 1, 0));
        assertThat(overstays().counts(may(21))).containsExactly(
                new OverstayCount("C6980", "CADA des Tilleuls", FacilityKind.HUDA, 6, 1, 1, 1));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
