package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.ClaimBody.CNDA;
import static org.havre.resident.ClaimBody.OFPRA;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.havre.orientation.CareEnd.Asked;
import org.havre.orientation.CareEnd.Basis;
import org.havre.orientation.CareEnd.Proposed;
import org.havre.orientation.CareEnd.Said;
import org.havre.orientation.CareEnd.Unknown;
import org.havre.resident.OutcomeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CareEndTest {
    @ParameterizedTest
    @CsvSource({"2025-05-31, 2025-05-31", "2025-06-01, 2025-06-30", "2025-06-05, 2025-06-30", "2025-06-30, 2025-06-30",
            "2025-07-01, 2025-07-31"})
    @Rule(value = "R13", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void of_a_rejection_it_is_the_end_of_the_month_in_which_the_time_to_appeal_is_over(
                    LocalDate appealEnds, LocalDate end) {
        assertThat(CareEnd.after(new Said(OFPRA, OutcomeKind.REJECTED, null, day("2025-05-05"), appealEnds)))
                .isEqualTo(new Proposed(end, Basis.APPEAL_OVER));
    }

    @Test
    @Rule("R13") void the_end_of_the_appeal_is_asked_for_and_never_assumed() {
        assertThat(CareEnd.after(new Said(OFPRA, OutcomeKind.REJECTED, null, day("2025-05-05"), null)))
                .isEqualTo(new Unknown(Asked.APPEAL_ENDS_ON));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 2025-09-30", "2025-10-01, 2025-10-31", "2025-10-14, 2025-10-31", "2025-10-31, 2025-10-31",
            "2025-11-01, 2025-11-30"})
    @Rule(value = "R14", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void of_a_decision_after_a_hearing_it_is_the_month_of_the_reading_not_of_the_notification(
                    LocalDate read, LocalDate end) {
        assertThat(CareEnd.after(new Said(CNDA, OutcomeKind.REJECTED, read, day("2025-12-06"), null)))
                .isEqualTo(new Proposed(end, Basis.READ_IN_PUBLIC));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-31, 2025-10-31", "2025-11-01, 2025-11-30", "2025-11-06, 2025-11-30", "2025-11-30, 2025-11-30",
            "2025-12-01, 2025-12-31"})
    @Rule(value = "R15", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void of_an_order_it_is_the_month_of_the_notification(LocalDate notified, LocalDate end) {
        assertThat(
                CareEnd.after(new Said(CNDA, OutcomeKind.REJECTED_BY_ORDER, day("2025-10-01"), notified, null)))
                .isEqualTo(new Proposed(end, Basis.ORDER_NOTIFIED));
    }

    @Test
    @Rule("R12") void of_protection_the_month_of_the_notification_is_proposed_to_be_confirmed() {
        var proposed = (Proposed) CareEnd
                .after(new Said(OFPRA, OutcomeKind.SUBSIDIARY, null, day("2025-03-12"), null));
        assertThat(proposed.on()).isEqualTo("2025-03-31");
        assertThat(proposed.isToConfirm()).isTrue();
    }

    @Test void without_the_day_that_counts_nothing_is_proposed() {
        assertThat(CareEnd.after(new Said(CNDA, OutcomeKind.REJECTED, null, day("2025-11-06"), null)))
                .isEqualTo(new Unknown(Asked.READ_ON));
        assertThat(CareEnd.after(new Said(CNDA, OutcomeKind.REJECTED_BY_ORDER, null, null, null)))
                .isEqualTo(new Unknown(Asked.NOTIFIED_ON));
        assertThat(CareEnd.after(new Said(OFPRA, OutcomeKind.REFUGEE, null, null, null)))
                .isEqualTo(new Unknown(Asked.NOTIFIED_ON));
    }

    @ParameterizedTest
    @EnumSource(value = OutcomeKind.class, names = {"ANNULLED", "DECEASED"})
    @Rule("R24") void a_claim_that_is_open_again_ends_no_care(OutcomeKind outcome) {
        assertThat(CareEnd.after(new Said(CNDA, outcome, day("2025-10-14"), day("2025-10-20"), null)))
                .isEqualTo(new CareEnd.None());
    }

    @Property(tries = 10_000) void what_is_proposed_is_the_last_day_of_a_month_and_never_before_the_day_that_counts(
            @ForAll @IntRange(max = 9000) int days, @ForAll OutcomeKind outcome) {
        var day = LocalDate.of(2015, 1, 1).plusDays(days);
        var end = CareEnd.after(new Said(CNDA, outcome, day, day, null));
        if (!(end instanceof Proposed proposed)) return;
        assertThat(proposed.on().plusDays(1).getDayOfMonth()).isEqualTo(1);
        assertThat(proposed.on()).isBetween(day, day.plusDays(30));
    }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
