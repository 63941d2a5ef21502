package org.havre.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
    @ParameterizedTest
    @CsvSource({"Diallo Mamadou, Diallo Mamadou, 0", "Diallo Mamadou 1998, Diallo Mamadou, 1998",
            "1998 Diallo, Diallo, 1998", "Diallo 12/03/1998, Diallo, 1998", "Diallo 03.1998, Diallo, 1998",
            "Diallo 12-3-2001, Diallo, 2001", "Diallo 1898, Diallo 1898, 0", "Diallo 19981, Diallo 19981, 0",
            "Diallo 1998-03-12, Diallo 1998-03-12, 0"}) void a_year_of_birth_is_no_word_of_a_name(String typed,
                    String name, int born) {
        assertThat(Wish.of(typed).name()).isEqualTo(name);
        assertThat(Wish.of(typed).born().orElse(0)).isEqualTo(born);
    }
}
