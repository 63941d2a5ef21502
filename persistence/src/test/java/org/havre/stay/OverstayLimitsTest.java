package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.OverstayLimits.Passed.ALL;
import static org.havre.stay.OverstayLimits.Passed.PROTECTED;
import static org.havre.stay.OverstayLimits.Passed.REJECTED;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverstayLimitsTest {
    private final OverstayLimits limits = new OverstayLimits(3, 4, 7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3 | 4 | 0 | -
            4 | 3 | 0 | PROTECTED
            2 | 5 | 0 | REJECTED
            3 | 4 | 1 | ALL
            4 | 5 | 0 | PROTECTED, REJECTED, ALL
            """)
    @Rule("R42") void a_limit_is_passed_by_one_person_more(int ofProtected, int rejected, int others, String passed) {
        assertThat(limits.passed(FacilityKind.CADA, ofProtected, rejected, others, 100)).containsExactlyElementsOf(
                passed == null
                        ? Arrays.asList()
                        : Arrays.stream(passed.split(", ")).map(OverstayLimits.Passed::valueOf).toList());
    }

    @Test
    @Rule("R42") void five_of_a_hundred_and_twenty_are_too_many_protected_people() {
        assertThat(limits.passed(FacilityKind.HUDA, 5, 3, 0, 120)).containsExactly(PROTECTED);
    }

    @ParameterizedTest
    @EnumSource(FacilityKind.class)
    @Rule("R42") void only_cada_and_huda_are_measured(FacilityKind kind) {
        var measured = kind == FacilityKind.CADA || kind == FacilityKind.HUDA;
        assertThat(limits.passed(kind, 100, 100, 100, 100).isEmpty()).isEqualTo(!measured);
    }

    @Test void without_a_capacity_there_is_no_rate() {
        assertThat(limits.passed(FacilityKind.CADA, 5, 5, 0, 0)).isEmpty();
    }

    @Property(tries = 10_000)
    @Rule("R42") void nobody_who_leaves_makes_a_limit_pass(@ForAll @IntRange(max = 50) int one,
            @ForAll @IntRange(max = 50) int two, @ForAll @IntRange(max = 50) int three,
            @ForAll @IntRange(min = 1, max = 500) int capacity) {
        var passed = limits.passed(FacilityKind.CADA, one + 1, two, three, capacity);
        assertThat(passed).containsAll(limits.passed(FacilityKind.CADA, one, two, three, capacity));
        assertThat(passed.contains(PROTECTED)).isEqualTo((one + 1) * 100L > 3L * capacity);
        assertThat(passed.contains(REJECTED)).isEqualTo(two * 100L > 4L * capacity);
        assertThat(passed.contains(ALL)).isEqualTo((one + two + three + 1) * 100L > 7L * capacity);
    }
}
