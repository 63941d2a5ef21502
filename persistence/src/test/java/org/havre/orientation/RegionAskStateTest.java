package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegionAskStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            ASKED     | DECLINED, WITHDRAWN, PLACED
            DECLINED  |
            WITHDRAWN |
            PLACED    | ARRIVED, ENDED
            ARRIVED   | PLACED
            ENDED     |""") void may_only_become(RegionAskState from, String next) {
        assertThat(from.next()).isEqualTo(next == null
                ? Set.of()
                : Arrays.stream(next.split(",")).map(String::strip).map(RegionAskState::valueOf)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource void both_regions_follow_the_household_until_it_has_arrived(RegionAskState state) {
        assertThat(state.isOpen()).isEqualTo(Set.of(RegionAskState.ASKED, RegionAskState.PLACED).contains(state));
    }

    @Test void what_was_answered_is_not_answered_again() {
        var placed = new RegionAsk(1, 2, 3, 4, 1, TODAY, 5);
        placed.place(6, TODAY, 5);
        assertThat(placed.state()).isEqualTo(RegionAskState.PLACED);
        var declined = new RegionAsk(1, 2, 3, 4, 1, TODAY, 5);
        declined.decline("travaux", TODAY, 5);
        assertThat(declined.because()).isEqualTo("travaux");
        for (var answered : Set.of(placed, declined))
            assertThatThrownBy(() -> answered.withdraw(TODAY, 5)).isInstanceOf(IllegalStateException.class);
    }
}
