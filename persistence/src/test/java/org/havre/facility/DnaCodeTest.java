package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnaCodeTest {

    @ParameterizedTest
    @CsvSource({"C6901, true", "c6901, false", "C 6901, false", "H209, false", "C69011, false", "CO901, false",
            "'', false"}) void a_code_is_a_letter_and_four_digits(String text, boolean valid) {
        assertThat(DnaCode.isValid(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"C6901, 69, true", "C6901, 38, false", "H9701, 974, true", "H9701, 75, false", "C2001, 2A, true",
            "C2001, 20, true"}) void its_first_digits_say_the_departement(String code, String department,
                    boolean agrees) {
        assertThat(new DnaCode(code).agreesWith(department)).isEqualTo(agrees);
    }
}
