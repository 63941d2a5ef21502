package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day that opens with a hundred people: five come, of whom one leaves at once, and two others leave. */
class MovementsTest {
    private final Centre centre = Centre.cada(120).people(98, "2025-01-01", null).people(2, "2025-01-01", "2025-03-10")
            .people(4, "2025-03-10", null).people(1, "2025-03-10", "2025-03-10");

    @Test void what_was_there_and_what_came_less_what_left_is_what_is_there() {
        var day = centre.night("2025-03-10");
        assertThat(centre.night("2025-03-09").present()).isEqualTo(100);
        assertThat(day.of(Measure.ARRIVALS)).isEqualTo(5);
        assertThat(day.of(Measure.DEPARTURES)).isEqualTo(3);
        assertThat(day.present()).isEqualTo(102);
    }

    @Test void of_a_month_as_of_a_day() {
        var march = centre.month("2025-03");
        assertThat(centre.night("2025-02-28").present() + march.of(Measure.ARRIVALS) - march.of(Measure.DEPARTURES))
                .isEqualTo(centre.night("2025-03-31").present());
    }

    @Test void whoever_comes_and_leaves_on_one_day_is_in_no_night_of_it() {
        List<FacilityNight> nights = Centre.cada(10).people(1, "2025-03-01", "2025-03-01")
                .nights(Window.of(YearMonth.of(2025, 3)));
        assertThat(nights).allSatisfy(night -> assertThat(night.figures().occupied()).isZero());
        assertThat(nights.get(0).figures().of(Measure.ARRIVALS)).isEqualTo(1);
        assertThat(nights.get(0).figures().of(Measure.DEPARTURES)).isEqualTo(1);
    }
}
