package org.havre.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which year of a facility's credits is shown. */
class CreditYearsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource({"2016-09-01, 2026", "2026-01-01, 2026",
            "2027-01-01, 2027"}) void an_act_that_began_before_the_facility_was_known_leads_to_the_running_year(
                    LocalDate startsOn, int shown) {
        assertThat(CreditYears.of(startsOn, TODAY)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({", 2026", "2024, 2024", "1999, 2026", "3000, 2026",
            "abc, 2026"}) void what_is_no_year_is_the_running_one(
                    String asked, int shown) {
        assertThat(CreditYears.read(asked, TODAY)).isEqualTo(shown);
    }
}
