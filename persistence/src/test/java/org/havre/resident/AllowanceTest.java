package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    private final Allowance scale = new Allowance(new BigDecimal("6.80"), new BigDecimal("3.40"),
            new BigDecimal("7.40"));

    @ParameterizedTest
    @CsvSource({"1, 1, 6.80, 14.20", "4, 2, 17.00, 31.80", "10, 2, 37.40, 52.20"})
    @Rule("R37") void grows_with_the_household_and_more_where_it_is_not_housed(int people, int adults,
            BigDecimal housed, BigDecimal notHoused) {
        assertThat(scale.housed(people)).isEqualTo(housed);
        assertThat(scale.notHoused(people, adults)).isEqualTo(notHoused);
    }

    @Property(tries = 10_000)
    @Rule("R37") void one_person_more_is_one_amount_more(@ForAll @IntRange(min = 1, max = 300) int people,
            @ForAll @IntRange(max = 300) int adults) {
        assertThat(scale.housed(people + 1).subtract(scale.housed(people))).isEqualTo(scale.next());
        assertThat(scale.notHoused(people, adults + 1).subtract(scale.notHoused(people, adults)))
                .isEqualTo(scale.notHoused());
    }

    @Test void a_household_has_people() {
        assertThatThrownBy(() -> scale.housed(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-12, 2025-04-30", "2025-03-31, 2025-04-30", "2025-04-01, 2025-05-31", "2025-01-31, 2025-02-28",
            "2025-12-01, 2026-01-31"})
    @Rule(value = "R38", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void ends_with_the_month_after_the_notification_of_protection(LocalDate notified,
                    LocalDate end) {
        assertThat(Allowance.endsAfterProtection(notified)).isEqualTo(end);
    }

    @Test
    @Rule("R39") void whoever_arrives_is_housed_from_that_day() {
        assertThat(Allowance.housedFrom(LocalDate.of(2026, 5, 2))).isEqualTo("2026-05-02");
    }
}
