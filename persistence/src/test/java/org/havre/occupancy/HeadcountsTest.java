package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeadcountsTest {
    @Test void ten_evenings_are_told_by_five_numbers() {
        assertThat(Headcounts.of(LongStream.of(3, 7, 5, 4, 9, 5, 3, 6, 5, 7)))
                .contains(new Headcounts(3, new BigDecimal("5.4"), new BigDecimal("5.0"), 7, 9));
    }

    @Test void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Headcounts.of(LongStream.of(1, 4)).orElseThrow().median()).isEqualByComparingTo("2.5");
    }

    @Test void of_no_evening_there_is_nothing_to_tell() {
        assertThat(Headcounts.of(LongStream.empty())).isEmpty();
    }
}
