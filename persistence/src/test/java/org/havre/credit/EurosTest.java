package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EurosTest {
    @Test void an_amount_is_the_same_however_many_noughts_it_is_written_with() {
        assertThat(Euros.of("12.5")).isEqualTo(Euros.of("12.500")).isEqualTo(Euros.ofCents(1250)).hasToString("12.50");
    }

    @Test void a_part_of_a_cent_is_no_amount() {
        assertThatThrownBy(() -> Euros.of("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test void more_than_a_column_holds_is_refused() {
        assertThat(Euros.of("-999999999999.99").isNegative()).isTrue();
        assertThatThrownBy(() -> Euros.of("1000000000000")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2.00, 3, 0.67, 0.66
            1000000.00, 12, 83333.33, 83333.37
            500000.00, 12, 41666.67, 41666.63
            -2.00, 3, -0.67, -0.66
            0.07, 12, 0.00, 0.07
            0.00, 5, 0.00, 0.00
            959658.00, 12, 79971.50, 79971.50
            """) void parts_are_rounded_and_the_last_takes_what_is_left(String whole, int parts, String each,
            String last) {
        var split = Euros.of(whole).split(parts);
        assertThat(split).hasSize(parts);
        assertThat(split.subList(0, parts - 1)).containsOnly(Euros.of(each));
        assertThat(split.get(parts - 1)).isEqualTo(Euros.of(last));
    }

    @Test void products_and_quotients_are_rounded_half_up_away_from_nought() {
        assertThat(Euros.of("0.01").share(1, 2)).isEqualTo(Euros.of("0.01"));
        assertThat(Euros.of("10.01").share(49_950, 100_000)).isEqualTo(Euros.of("5.00"));
        assertThat(Euros.rounded(new BigDecimal("0.005"))).isEqualTo(Euros.of("0.01"));
        assertThat(Euros.of("-0.01").over(2)).isEqualTo(Euros.of("-0.01"));
        assertThat(Euros.of("0.01").over(3)).isEqualTo(Euros.ZERO);
    }

    @Test void nothing_splits_into_no_part() {
        assertThatThrownBy(() -> Euros.of(1).split(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void a_cent_of_tolerance_lets_a_cent_pass_and_not_two() {
        var cent = Euros.of("0.01");
        assertThat(Euros.of("10.01").isWithin(cent, Euros.of(10))).isTrue();
        assertThat(Euros.of("9.98").isWithin(cent, Euros.of(10))).isFalse();
    }

    @Property(tries = 20_000) void parts_sum_to_the_whole_and_never_turn_its_sign(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long cents,
            @ForAll @IntRange(min = 1, max = 60) int parts) {
        var whole = Euros.ofCents(cents);
        var split = whole.split(parts);
        assertThat(Euros.sum(split)).isEqualTo(whole);
        assertThat(split).allMatch(part -> part.signum() * whole.signum() >= 0);
    }

    @Property(tries = 20_000) void small_amounts_split_as_well(@ForAll @IntRange(min = -200, max = 200) int cents,
            @ForAll @IntRange(min = 1, max = 60) int parts) {
        parts_sum_to_the_whole_and_never_turn_its_sign(cents, parts);
    }
}
