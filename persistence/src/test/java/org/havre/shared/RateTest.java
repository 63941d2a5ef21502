package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({"974, 1000, 97.4", "9744, 10000, 97.4", "9745, 10000, 97.5", "0, 12, 0.0", "9989, 10000, 99.9",
            "9990, 10000, 99.9",
            "9994, 10000, 99.9", "9995, 10000, 99.9", "99999, 100000, 99.9", "100, 100, 100.0", "10001, 10000, 100.0",
            "10005, 10000, 100.1", "105, 100, 105.0", "1, 3, 33.3", "2, 3, 66.7",
            "-1, 100, -1.0"}) void is_rounded_half_up_and_full_only_when_it_is_full(long part, long whole,
                    String percent) {
        assertThat(new Rate(part, whole).percent()).hasToString(percent);
    }

    @Test void is_written_as_each_language_does() {
        assertThat(new Rate(974, 1000).text(Locale.FRENCH)).isEqualTo("97,4\u202F%");
        assertThat(new Rate(974, 1000).text(Locale.ENGLISH)).isEqualTo("97.4%");
    }

    @Test void of_nothing_there_is_none() {
        assertThat(Rate.of(0, 0)).isEmpty();
    }
}
