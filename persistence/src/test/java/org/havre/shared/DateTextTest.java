package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-31");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/10/2026   | 2026-10-31
            1/2/2026     | 2026-02-01
            31.10.26     | 2026-10-31
            31-10-2026   | 2026-10-31
            31 10 2026   | 2026-10-31
            311026       | 2026-10-31
            31102026     | 2026-10-31
            2026-10-31   | 2026-10-31
            29/02/2028   | 2028-02-29
            15           | 2026-10-15
            +3           | 2026-11-03
            -1           | 2026-10-30
            +3 j         | 2026-11-03
            hier         | 2026-10-30
            Hier         | 2026-10-30
            avant-hier   | 2026-10-29
            aujourd’hui  | 2026-10-31
            demain       | 2026-11-01
            après-demain | 2026-11-02
            yesterday    | 2026-10-30
            tomorrow     | 2026-11-01""") void reads_what_people_type(String typed, LocalDate meant) {
        assertThat(DateText.read(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"3/12, 2026-10-31, 2026-12-03", "3/12, 2027-01-10, 2026-12-03", "5/1, 2026-12-20, 2027-01-05",
            "30/4, 2026-10-31, 2027-04-30", "3/5, 2026-10-31, 2026-05-03",
            "29/2, 2027-10-01, 2028-02-29"}) void a_day_without_a_year_is_the_nearest(String typed, LocalDate today,
                    LocalDate meant) {
        assertThat(DateText.read(typed, today)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "29/02/2027", "30/2", "0/1/2026", "12/13/2026", "31/13", "bientôt", "32",
            "", "1/1/1", "+99999", "31/10/2026 ou après"}) void says_nothing_rather_than_guess(String typed) {
        var seven = LocalDate.parse("2025-06-15");
        assertThat(DateText.read(typed, seven)).isEmpty();
    }

    @Test void is_always_written_with_two_digits_and_four() {
        assertThat(DateText.write(LocalDate.parse("2026-03-02"))).isEqualTo("02/03/2026");
    }
}
