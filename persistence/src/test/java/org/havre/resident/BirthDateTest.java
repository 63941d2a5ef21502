package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({"2025-05-14, false", "2025-05-15, true",
            "2025-05-16, true"}) void somebody_is_an_adult_from_the_eighteenth_birthday_on(LocalDate day,
                    boolean adult) {
        assertThat(BirthDate.of(LocalDate.of(2007, 5, 15)).isAdultOn(day)).isEqualTo(adult);
    }

    @Test void born_on_a_leap_day_one_grows_up_on_the_first_of_march() {
        BirthDate born = BirthDate.of(LocalDate.of(2008, 2, 29));
        assertThat(born.isAdultOn(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(born.isAdultOn(LocalDate.of(2026, 3, 1))).isTrue();
    }

    @Test void what_is_not_known_of_a_birth_stands_on_the_first_and_is_remembered_as_unknown() {
        assertThat(BirthDate.of(Year.of(1990)))
                .isEqualTo(new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR));
        assertThat(BirthDate.of(YearMonth.of(1990, 5)))
                .isEqualTo(new BirthDate(LocalDate.of(1990, 5, 1), BirthDate.Precision.MONTH));
    }
}
