package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.havre.shared.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private static Spread spread(String least, String mean, String median, String eightieth, String most) {
        return new Spread(new BigDecimal(least), new BigDecimal(mean), new BigDecimal(median),
                new BigDecimal(eightieth), new BigDecimal(most));
    }

    @Test void ten_evenings_are_told_by_five_numbers() {
        assertThat(Spread.ofCounts(LongStream.of(3, 7, 5, 4, 9, 5, 3, 6, 5, 7)))
                .contains(spread("3", "5.4", "5.0", "7", "9"));
    }

    @Test void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.ofCounts(LongStream.of(1, 4)).orElseThrow().median()).isEqualByComparingTo("2.5");
    }

    @Test void of_no_evening_there_is_nothing_to_tell() {
        assertThat(Spread.ofCounts(LongStream.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "5, 4", "6, 5", "10, 8", "30, 24",
            "31, 25"}) void the_quantile_is_that_of_the_nearest_rank(
                    int nights, String eightieth) {
        assertThat(Spread.ofCounts(LongStream.rangeClosed(1, nights)).orElseThrow().eightieth())
                .isEqualByComparingTo(eightieth);
    }

    @Test void the_mean_of_rates_is_the_ratio_of_the_sums() {
        var nights = List.of(Rate.of(1, 2), Rate.of(1, 10), Optional.<Rate>empty());
        assertThat(Spread.ofRates(nights.stream(), Rate.of(2, 12))).get().satisfies(told -> {
            assertThat(told.least()).isEqualByComparingTo("0.1");
            assertThat(told.mean()).isEqualByComparingTo("0.1666666667");
            assertThat(told.median()).isEqualByComparingTo("0.3");
            assertThat(told.most()).isEqualByComparingTo("0.5");
        });
        assertThat(Spread.ofRates(Stream.empty(), Optional.empty())).isEmpty();
    }

    @Test void a_figure_is_told_of_its_nights_and_a_rate_of_those_that_have_one() {
        var nights = List.of(Figures.NONE.with(Measure.OPENED, 4).with(Measure.OCCUPIED, 1), Figures.NONE);
        assertThat(Nightly.VACANT.over(nights).orElseThrow().most()).isEqualByComparingTo("3");
        assertThat(Nightly.NET.over(nights).orElseThrow().least()).isEqualByComparingTo("0.25");
        assertThat(Nightly.NET.over(List.of(Figures.NONE))).isEmpty();
    }

    @Test void a_mean_length_has_one_decimal_and_none_where_nobody_stayed() {
        assertThat(new Lengths(3, 10).mean()).contains(new BigDecimal("3.3"));
        assertThat(Lengths.NONE.mean()).isEmpty();
    }
}
