package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @ParameterizedTest
    @ValueSource(strings = {"Situation au 31/10/2026", "données 10.26 VF (2)", "au 1er octobre 2026",
            "export du 31.10.26", "2026-10-31", "2026_10", "OCT 2026",
            "Liste données par centre 10.26 VF"}) void one_month_is_found_in_a_text(String text) {
        assertThat(MonthNames.in(text)).contains(OCTOBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Liste", "", "version 3", "10", "2026", "13 26", "00 26", "112 26",
            "09.26 et 10.26", "du 1/9/2026 au 31/10/2026"}) void no_month_is_found_where_there_is_none_or_more_than_one(
                    String text) {
        assertThat(MonthNames.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 26 bis", "données 10 26", "10", "26 10",
            "Liste"}) void a_sheet_is_a_month_only_if_its_name_says_nothing_else(String name) {
        assertThat(MonthNames.exactly(name)).isEmpty();
    }
}
