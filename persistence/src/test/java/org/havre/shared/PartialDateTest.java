package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({"1990, 1990, 1990-01-01, 1990-12-31", "05/1990, 05/1990, 1990-05-01, 1990-05-31",
            "2/2024, 02/2024, 2024-02-01, 2024-02-29", "12/05/1990, 12/05/1990, 1990-05-12, 1990-05-12",
            "00/00/1990, 1990, 1990-01-01, 1990-12-31", "00/05/1990, 05/1990, 1990-05-01, 1990-05-31",
            "12 / 5 / 1990, 12/05/1990, 1990-05-12, 1990-05-12",
            "1990-05-12, 12/05/1990, 1990-05-12, 1990-05-12"}) void keeps_what_is_known(String typed, String written,
                    LocalDate first, LocalDate last) {
        var date = PartialDate.read(typed).orElseThrow();
        assertThat(date.text()).isEqualTo(written);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "13/1990", "31/02/1990", "vers 1990", ""}) void is_not_guessed(String typed) {
        assertThat(PartialDate.read(typed)).isEmpty();
    }

    @Test void forgets_the_day_it_does_not_know() {
        var year = new PartialDate(LocalDate.parse("1990-05-12"), PartialDate.Precision.YEAR);
        assertThat(year).isEqualTo(PartialDate.read("1990").orElseThrow());
    }
}
