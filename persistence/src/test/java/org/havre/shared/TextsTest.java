package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

class TextsTest {
    private final Texts french = Texts.in(Locale.FRANCE);
    private final Texts english = Texts.in(Locale.UK);

    @Test void values_are_written_as_their_type_asks() {
        assertThat(french.value(LocalDate.parse("2026-10-31"))).isEqualTo("31/10/2026");
        assertThat(french.value(YearMonth.of(2026, 10))).isEqualTo("octobre 2026");
        assertThat(english.value(YearMonth.of(2026, 10))).isEqualTo("October 2026");
        assertThat(french.value(111978)).isEqualTo("111\u202F978");
        assertThat(french.value(List.of(1, 2))).isEqualTo("1, 2");
    }

    @Test void whatever_may_be_missing_is_written_as_nothing_and_the_rest_by_its_own_text() {
        assertThat(french.value(null)).isEmpty();
        assertThat(french.value(Optional.empty())).isEmpty();
        assertThat(french.value(Optional.of(LocalDate.parse("2026-10-31")))).isEqualTo("31/10/2026");
        assertThat(french.value(Instant.parse("2026-10-31T22:30:00Z"))).isEqualTo("31/10/2026 23:30");
        assertThat(french.value(Rate.of(1, 2).orElseThrow())).isEqualTo("50,0\u202F%");
        assertThat(french.value(new BigDecimal("2.50"))).isEqualTo("2,50");
        assertThat(french.value((Written) () -> "écrit")).isEqualTo("écrit");
        assertThat(french.value('x')).isEqualTo("x");
        assertThat(french.has("common.matches")).isTrue();
        assertThat(french.has("nothing.of.the.kind")).isFalse();
        assertThat(french.locale()).isEqualTo(Locale.FRENCH);
        assertThat(french.longDay(LocalDate.parse("2026-10-31"))).isEqualTo("samedi 31 octobre 2026");
        assertThat(english.longDay(LocalDate.parse("2026-10-31"))).isEqualTo("Saturday, 31 October 2026");
    }

    @Test void words_agree_with_their_number_in_each_language() {
        assertThat(french.text("common.matches", 0)).isEqualTo("0 résultat");
        assertThat(english.text("common.matches", 0)).isEqualTo("0 results");
        assertThat(french.text("common.matches", 2487)).isEqualTo("2\u202F487 résultats");
    }

    @Test void amounts_keep_their_sign_and_cents() {
        assertThat(french.numbers().amount(new BigDecimal("959658"))).isEqualTo("959\u202F658,00\u202F€");
        assertThat(english.numbers().amount(new BigDecimal("-12.5"))).isEqualTo("−€12.50");
    }

    @Test void typed_numbers_are_read_with_spaces_and_either_mark() {
        assertThat(french.numbers().read("959 658,5 €")).contains(new BigDecimal("959658.5"));
        assertThat(english.numbers().read("959,658.5")).contains(new BigDecimal("959658.5"));
        assertThat(french.numbers().read("douze")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'1 250,00', true", "'1 250,5', true", "-8, true", "999999999999.99, true", "'100,505', false",
            "100.505, false", "1000000000000, false", "douze, false"}) void an_amount_is_never_rounded_to_be_read(
                    String typed, boolean read) {
        assertThat(Texts.in(Locale.FRENCH).numbers().readAmount(typed).map(BigDecimal::scale))
                .isEqualTo(read ? Optional.of(2) : Optional.empty());
    }

    @Test void another_language_reads_french() {
        assertThat(Texts.in(Locale.GERMAN)).isSameAs(french);
    }
}
