package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;

/** What a decision changes of past nights, on 3 January 2026. */
class CareChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 3);

    @Test
    @Rule("R23") void an_end_that_moves_back_makes_the_nights_after_it_undue() {
        var change = new CareChange(LocalDate.of(2025, 12, 10), LocalDate.of(2025, 11, 29), TODAY);
        assertThat(change.undueNights()).isEqualTo(11);
        assertThat(change.months()).containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12));
    }

    @Test
    @Rule("R23") void an_end_that_moves_on_takes_past_nights_from_undue_presence() {
        var change = new CareChange(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 3, 31), TODAY);
        assertThat(change.undueNights()).isEqualTo(-3);
        assertThat(change.months()).containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    }

    @Test void an_end_to_come_changes_no_past_night() {
        assertThat(new CareChange(null, TODAY, TODAY).undueNights()).isZero();
        assertThat(new CareChange(null, TODAY.minusDays(1), TODAY).months()).isEmpty();
        assertThat(new CareChange(null, TODAY.minusDays(2), TODAY).undueNights()).isEqualTo(1);
    }

    @Test void without_an_end_before_and_after_nothing_changes() {
        assertThat(new CareChange(null, null, TODAY).isChange()).isFalse();
        assertThat(new CareChange(TODAY, TODAY, TODAY).isChange()).isFalse();
        assertThat(new CareChange(TODAY, null, TODAY).isChange()).isTrue();
    }

    @Property(tries = 10_000) void what_is_annulled_at_once_changes_nothing(@ForAll @IntRange(max = 800) int one,
            @ForAll @IntRange(max = 800) int other) {
        var before = TODAY.minusDays(400).plusDays(one);
        var after = TODAY.minusDays(400).plusDays(other);
        var there = new CareChange(before, after, TODAY);
        var back = new CareChange(after, before, TODAY);
        assertThat(there.undueNights() + back.undueNights()).isZero();
        assertThat(there.months()).isEqualTo(back.months());
        assertThat(there.months().isEmpty()).isEqualTo(there.undueNights() == 0);
    }
}
