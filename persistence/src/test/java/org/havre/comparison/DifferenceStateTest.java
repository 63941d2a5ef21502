package org.havre.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceStateTest {
    @ParameterizedTest
    @CsvSource({"0, 0, , SAME", "3, 0, , EXPLAINED", "3, 0, 2, EXPLAINED", "0, 2, , UNEXPLAINED", "3, 2, 2, JUSTIFIED",
            "3, 2, 1, TO_REVIEW",
            "3, 2, -2, TO_REVIEW"}) void a_justification_holds_for_as_many_units_as_it_was_given_for(
                    int explained, int left, Integer justified, DifferenceState state) {
        var shares = explained == 0 ? Map.<Cause, Integer>of() : Map.of(Cause.LATE_ENTRY, explained);
        var said = justified == null
                ? null
                : new Justification(OfiiColumn.OCCUPIED, justified, "Compté deux fois", "Ofii", Instant.EPOCH);
        assertThat(DifferenceState.of(new Difference(OfiiColumn.OCCUPIED, 1, 2, shares, left), said)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 100, SAME, 0", "100, 95, 100, DIFFERENT, 5", "100, 90, 100, DIFFERENT, 10",
            "100, 89, 100, FAR_APART, 11", "100, , 100, SAME, 0", ", , 100, NOT_COMPARED, 0",
            "100, , , NOT_COMPARED, 0",
            ", 110, 100, DIFFERENT, 10", ", 111, 100, FAR_APART, 11",
            "0, 1, , FAR_APART, 1"}) void capacities_are_far_apart_beyond_a_tenth_of_the_acts(Integer act, Integer beds,
                    Integer ofii, Agreement agreement, int gap) {
        var row = new CapacityRow(null, act, null, null, beds, 0, ofii, null);
        assertThat(row.agreement()).isEqualTo(agreement);
        assertThat(row.gap()).isEqualTo(gap);
    }
}
