package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;
import static org.havre.orientation.OrientationState.EXPECTED;
import static org.havre.orientation.OrientationState.PROPOSED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            PROPOSED    | EXPECTED, REFUSED, NOT_ARRIVED, CANCELLED, OBJECTED, WITHDRAWN
            EXPECTED    | ARRIVED, NOT_ARRIVED, CANCELLED, OBJECTED, WITHDRAWN
            ARRIVED     | EXPECTED
            REFUSED     |
            NOT_ARRIVED |
            CANCELLED   |
            OBJECTED    |
            WITHDRAWN   |""") void may_only_become(OrientationState from, String next) {
        var expected = next == null
                ? java.util.Set.of()
                : Arrays.stream(next.split(",")).map(String::strip).map(OrientationState::valueOf)
                        .collect(Collectors.toSet());
        assertThat(from.next()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(OrientationState.class) void keeps_places_while_somebody_may_still_come(OrientationState state) {
        assertThat(state.isOpen()).isEqualTo(state == PROPOSED || state == EXPECTED);
    }

    @ParameterizedTest
    @Rule(value = "R2", days = {BEFORE, ON, AFTER})
    @CsvSource({"EXPECTED, 2025-06-06, EXPECTED", "EXPECTED, 2025-06-07, EXPECTED", "EXPECTED, 2025-06-08, NOT_ARRIVED",
            "PROPOSED, 2025-06-08, NOT_ARRIVED", "ARRIVED, 2025-06-08, ARRIVED",
            "CANCELLED, 2025-06-08, CANCELLED"}) void is_deemed_refused_from_the_day_after_the_last_one(
                    OrientationState state, LocalDate day, OrientationState standing) {
        assertThat(state.on(day, LocalDate.of(2025, 6, 7))).isEqualTo(standing);
    }

    @Test void whoever_is_there_has_taken_the_offer() {
        Orientation proposed = decidedOnTheSecondOfJune().proposed();
        assertThat(proposed.state()).isEqualTo(PROPOSED);
        proposed.welcome();
        assertThat(proposed.state()).isEqualTo(EXPECTED);
        proposed.welcome();
        proposed.arrived();
        assertThat(proposed.state()).isEqualTo(OrientationState.ARRIVED);
    }

    @ParameterizedTest
    @Rule(value = "R1", days = {BEFORE, ON, AFTER})
    @CsvSource({"2025-06-01, false", "2025-06-02, true", "2025-06-07, true",
            "2025-06-08, false"}) void places_are_kept_from_the_decision_to_the_fifth_night_after_it(LocalDate night,
                    boolean kept) {
        assertThat(decidedOnTheSecondOfJune().keepsPlacesOn(night)).isEqualTo(kept);
    }

    @Test void an_earlier_end_frees_the_places_from_its_own_night() {
        Orientation orientation = decidedOnTheSecondOfJune();
        orientation.end(OrientationState.CANCELLED, LocalDate.of(2025, 6, 4), "annulée");
        assertThat(orientation.keepsPlacesOn(LocalDate.of(2025, 6, 3))).isTrue();
        assertThat(orientation.keepsPlacesOn(LocalDate.of(2025, 6, 4))).isFalse();
        assertThat(orientation.keepsPlacesOn(LocalDate.of(2025, 6, 5))).isFalse();
    }

    @Test void what_has_ended_cannot_arrive() {
        Orientation orientation = decidedOnTheSecondOfJune();
        orientation.end(OrientationState.NOT_ARRIVED, LocalDate.of(2025, 6, 8), "jamais venus");
        assertThatThrownBy(orientation::arrived).isInstanceOf(IllegalStateException.class);
    }

    private static Orientation decidedOnTheSecondOfJune() {
        LocalDate decided = LocalDate.of(2025, 6, 2);
        return Orientation.of(1, 2, 3, decided, decided, decided.plusDays(5));
    }
}
