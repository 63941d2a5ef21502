package org.havre.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may say otherwise, and for how long a dispute may keep files. */
class RetentionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource({"FILE, 12, 2026-11-01,", "FILE, 0, 2026-11-01, PeriodRule.TOO_SHORT",
            "FILE, 25, 2026-11-01, PeriodRule.TOO_LONG", "FILE, 12, 2026-10-31, PeriodRule.BEFORE_TOMORROW",
            "FILE, 24, 2026-11-01, PeriodRule.AS_BEFORE", "FILE, 12, 2026-12-01, PeriodRule.SAID_ALREADY",
            "TRAIL, 35, 2026-11-01, PeriodRule.TOO_SHORT", "TRAIL, 36, 2026-11-01,", "TRAIL, 60, 2026-11-01,",
            "TRAIL, 61, 2026-11-01, PeriodRule.TOO_LONG"}) void a_period_is_within_what_the_texts_allow_and_begins_tomorrow_at_the_earliest(
                    Subject subject, int months, LocalDate starts, String objection) {
        var before = new Period(subject, starts.equals(LocalDate.of(2026, 12, 1)) ? starts : LocalDate.EPOCH, 24, "x");
        assertThat(PeriodRule.against(subject, months, starts, before, TODAY)).extracting(Objection::key)
                .isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @ParameterizedTest
    @CsvSource({"APPEAL, 2027-01-01,,", ", 2027-01-01,, HoldRule.REASON_MISSING",
            "APPEAL, 2026-10-31,, HoldRule.NOT_AHEAD", "APPEAL, 2026-11-01,,", "APPEAL, 2028-10-31,,",
            "APPEAL, 2028-11-01,, HoldRule.TOO_LONG",
            "DEBT, 2027-01-01, 2026-12-01, HoldRule.HELD_ALREADY"}) void a_dispute_has_a_reason_and_an_end(
                    HoldReason reason, LocalDate until, LocalDate held, String objection) {
        assertThat(HoldRule.against(reason, until, held, TODAY)).extracting(Objection::key)
                .isEqualTo(objection == null ? List.of() : List.of(objection));
    }
}
