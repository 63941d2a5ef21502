package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneStayTest {
    @ParameterizedTest
    @CsvSource({"2025-03-01, 2025-03-02, 1", "2023-01-01, 2023-01-03, 2", "2024-02-27, 2024-03-02, 4",
            "2025-02-27, 2025-03-02, 3", "2025-03-29, 2025-03-31, 2",
            "2025-10-25, 2025-10-27, 2"}) void nights_are_the_days_between_entry_and_exit_whatever_their_hours(
                    String in, String out, long nights) {
        assertThat(Centre.cada(10).people(1, in, out).between("2022-12-01", "2025-12-31").occupied())
                .isEqualTo(nights);
    }

    @Test void who_comes_and_leaves_on_one_day_counts_in_both_movements_and_in_no_night() {
        var month = Centre.cada(10).people(1, "2025-03-01", "2025-03-01").month("2025-03");
        assertThat(month.occupied()).isZero();
        assertThat(month.of(ARRIVALS)).isEqualTo(1);
        assertThat(month.of(DEPARTURES)).isEqualTo(1);
    }

    @Test void an_open_stay_takes_every_night_of_the_month() {
        assertThat(Centre.cada(10).people(1, "2025-03-01", null).month("2025-03").occupied()).isEqualTo(31);
    }

    @Test void nine_nights_are_realised_on_the_tenth_and_the_forecast_is_told_apart() {
        var march = Window.of(YearMonth.of(2025, 3));
        var sums = new Sums(Grouping.NATION, Step.MONTH, march, LocalDate.of(2025, 3, 10));
        sums.add(SomeFacility.NAMED, Centre.cada(10).people(1, "2025-03-01", null).nights(march.withEve()));
        assertThat(sums.rows()).singleElement().satisfies(month -> {
            assertThat(month.realised().occupied()).isEqualTo(9);
            assertThat(month.figures().occupied()).isEqualTo(31);
            assertThat(month.state()).isEqualTo(NightState.FORECAST);
            assertThat(month.flow()).isEqualTo(new Flow(0, 1, 0, 0, 0, 0, 0, 0, 1, 0)).isEqualTo(month.realisedFlow());
        });
    }

    @ParameterizedTest
    @CsvSource({"2025-03-09, REALISED", "2025-03-10, PROVISIONAL",
            "2025-03-11, FORECAST"}) void a_night_is_realised_when_it_is_over(
                    LocalDate night, NightState state) {
        assertThat(NightState.of(night, LocalDate.of(2025, 3, 10))).isEqualTo(state);
    }

    @Test void who_comes_tomorrow_is_reserved_and_occupies_nothing() {
        var tonight = Centre.cada(10).places(10).expected(1, "2025-03-08", "2025-03-14").night("2025-03-10");
        assertThat(tonight.occupied()).isZero();
        assertThat(tonight.reserved()).isEqualTo(1);
    }

    @Test void a_child_counts_from_the_night_of_its_birth() {
        assertThat(Centre.cada(10).people(1, "2024-01-01", null).people(1, "2025-05-10", null).month("2025-05")
                .occupied()).isEqualTo(31 + 22);
    }

    @Test void after_a_decision_not_taken_up_the_bed_is_allocable_again_on_the_sixth_day() {
        var centre = Centre.cada(1).places(1).expected(1, "2025-06-02", "2025-06-08");
        assertThat(centre.night("2025-06-07").reserved()).isEqualTo(1);
        assertThat(centre.night("2025-06-07").allocable()).isZero();
        assertThat(centre.night("2025-06-08").reserved()).isZero();
        assertThat(centre.night("2025-06-08").allocable()).isEqualTo(1);
    }
}
