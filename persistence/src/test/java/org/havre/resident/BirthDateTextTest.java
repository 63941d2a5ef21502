package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.havre.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTextTest {
    @ParameterizedTest
    @CsvSource({"1990, 1990, 1990-01-01, YEAR", "05/1990, 05/1990, 1990-05-01, MONTH",
            "2/2024, 02/2024, 2024-02-01, MONTH", "12/05/1990, 12/05/1990, 1990-05-12, DAY",
            "00/00/1990, 1990, 1990-01-01, YEAR", "00/05/1990, 05/1990, 1990-05-01, MONTH",
            "12 / 5 / 1990, 12/05/1990, 1990-05-12, DAY",
            "1990-05-12, 12/05/1990, 1990-05-12, DAY"}) void keeps_what_is_known(String typed, String written,
                    LocalDate first, BirthDate.Precision precision) {
        var date = BirthDateText.read(typed).orElseThrow();
        assertThat(date).isEqualTo(new BirthDate(first, precision));
        assertThat(Texts.in(Locale.FRENCH).value(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "0990", "12/05/1899", "13/1990", "31/02/1990", "vers 1990", ""}) void is_not_guessed(
            String typed) {
        assertThat(BirthDateText.read(typed)).isEmpty();
    }
}
