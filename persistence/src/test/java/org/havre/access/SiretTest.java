package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074",
            "732\u00A0829\u202F320 00074"}) void it_is_read_however_it_is_spaced(
                    String typed) {
        assertThat(Siret.read(typed)).contains(new Siret("73282932000074"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "73282932000075", "7328293200007", "732829320000740", "73282932O00074",
            "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"}) void what_does_not_check_is_none(
                    String typed) {
        assertThat(Siret.read(typed)).isEmpty();
    }

    @Test void la_poste_has_more_establishments_than_the_check_digit_allows() {
        assertThat(Siret.read("35600000000048")).as("by Luhn's rule").isPresent();
        assertThat(Siret.read("35600000049837")).as("by a multiple of five").isPresent();
        assertThat(Siret.read("35600000049838")).isEmpty();
    }

    @Test void nothing_else_becomes_one() {
        assertThatThrownBy(() -> new Siret("73282932000075")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7328");
    }
}
