package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.UnavailabilityReason.DESINSECTISATION;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;
import static org.havre.occupancy.Measure.BLOCKED_BUT_OCCUPIED;
import static org.havre.occupancy.Measure.EXCESS;
import static org.havre.occupancy.Measure.TRANSITORY_OCCUPIED;
import static org.havre.occupancy.Measure.TRANSITORY_OPENED;

import java.time.YearMonth;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityNightsTest {
    private static String percent(Optional<Rate> rate) { return rate.map(r -> r.percent().toString()).orElse("n/a"); }

    @Test void eight_people_in_ten_places_all_month_are_eighty_per_cent() {
        var june = Centre.cada(10).places(10).sleepers(1, 8, "2025-05-20", null).month("2025-06");
        assertThat(june.occupied()).isEqualTo(240);
        assertThat(june.opened()).isEqualTo(300);
        assertThat(percent(june.grossRate())).isEqualTo("80.0");
    }

    @Test void two_empty_places_out_of_service_raise_the_net_rate_only() {
        var june = Centre.cada(10).places(10).sleepers(1, 8, "2025-05-20", null)
                .blocked(1, 9, "2025-06-01", "2025-06-15", TRAVAUX)
                .blocked(1, 10, "2025-06-01", "2025-06-15", TRAVAUX).month("2025-06");
        assertThat(june.usable()).isEqualTo(270);
        assertThat(percent(june.grossRate())).isEqualTo("80.0");
        assertThat(percent(june.netRate())).isEqualTo("88.9");
    }

    @Test void a_night_lost_twice_is_lost_once_under_what_started_first() {
        var june = Centre.cada(2).places(2).blocked(1, 1, "2025-06-05", "2025-06-15", DESINSECTISATION)
                .blocked(1, 1, "2025-06-01", "2025-06-10", TRAVAUX).month("2025-06");
        assertThat(june.unavailable()).isEqualTo(15);
        assertThat(june.unavailable(TRAVAUX)).isEqualTo(10);
        assertThat(june.unavailable(DESINSECTISATION)).isEqualTo(5);
    }

    @Test void of_two_that_start_together_the_one_recorded_first_counts() {
        var june = Centre.cada(2).places(2).blocked(1, null, "2025-06-01", "2025-06-10", REMISE_EN_ETAT)
                .blocked(1, 1, "2025-06-01", "2025-06-10", TRAVAUX).month("2025-06");
        assertThat(june.unavailable(REMISE_EN_ETAT)).isEqualTo(20);
        assertThat(june.unavailable(TRAVAUX)).isZero();
    }

    @Test void a_place_not_open_or_transitory_is_never_unavailable() {
        var centre = Centre.cada(2).places(1, 1, "2025-06-10", "2025-06-20").places(Centre.HALL, 5)
                .blocked(1, null, "2025-06-01", null, TRAVAUX).blocked(Centre.HALL, null, "2025-06-01", null, TRAVAUX);
        assertThat(centre.month("2025-06").unavailable()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-06, 4, 6, 6, 0", "2025-05-07, 5, 6, 5, 0", "2025-05-08, 5, 5, 4, 1", "2025-05-09, 3, 5, 5, 0",
            "2025-05-10, 3, 5, 5, 0"}) void people_without_a_precise_place_count_against_what_is_usable(String night,
                    long occupied, long opened, long usable, long over) {
        var centre = Centre.cada(6).places(5).place(1, 6, "2020-01-01", "2025-05-08")
                .blocked(1, 5, "2025-05-07", "2025-05-08", TRAVAUX).people(1, "2025-05-04", "2025-05-11")
                .people(1, "2025-05-06", "2025-05-09").people(1, "2025-05-07", "2025-05-20")
                .people(1, "2025-05-01", "2025-05-29").people(1, "2025-05-01", "2025-05-09");
        var figures = centre.night(night);
        assertThat(figures.occupied()).isEqualTo(occupied);
        assertThat(figures.opened()).isEqualTo(opened);
        assertThat(figures.usable()).isEqualTo(usable);
        assertThat(figures.of(EXCESS)).isEqualTo(over);
    }

    @Test void places_that_open_in_the_month_weigh_from_their_first_night() {
        var june = Centre.cada(10).places(1, 10, "2025-06-16", null).sleepers(1, 10, "2025-06-16", null)
                .month("2025-06");
        assertThat(june.occupied()).isEqualTo(150);
        assertThat(percent(june.grossRate())).isEqualTo("100.0");
    }

    @Test void an_empty_facility_has_a_row_for_each_night() {
        var february = Centre.cada(7).places(7).nights(Window.of(YearMonth.of(2025, 2)));
        assertThat(february).hasSize(28).allSatisfy(
                night -> assertThat(percent(night.figures().grossRate())).isEqualTo("0.0"));
    }

    @Test void without_places_there_is_no_rate() {
        var closed = Centre.cada(0).places(1, 5, "2020-01-01", "2025-01-01").people(2, "2025-01-01", null)
                .month("2025-02");
        assertThat(closed.grossRate()).isEmpty();
        assertThat(closed.netRate()).isEmpty();
    }

    @Test void one_night_is_a_period_too() {
        assertThat(percent(Centre.cada(10).places(10).sleepers(1, 10, "2025-01-01", null).night("2025-03-01")
                .netRate())).isEqualTo("100.0");
    }

    @Test void people_too_many_in_one_unit_take_no_free_place_of_another() {
        var night = Centre.cada(6).places(1, 2).places(2, 4).sleepers(1, 2, "2025-01-01", null)
                .sleeper(1, null, "2025-01-01", null).sleeper(2, 1, "2025-01-01", null).night("2025-03-01");
        assertThat(night.allocable()).isEqualTo(2);
        assertThat(night.of(EXCESS)).isEqualTo(1);
    }

    @Test void blocked_places_are_not_allocable() {
        var night = Centre.cada(4).places(4).sleeper(1, 1, "2025-01-01", null)
                .blocked(1, 3, "2025-02-01", null, TRAVAUX).blocked(1, 4, "2025-02-01", null, TRAVAUX)
                .night("2025-03-01");
        assertThat(night.opened() - night.occupied()).isEqualTo(3);
        assertThat(night.unavailable()).isEqualTo(2);
        assertThat(night.allocable()).isEqualTo(1);
    }

    @Test void a_place_out_of_service_in_which_somebody_sleeps_is_usable_and_flagged() {
        var night = Centre.cada(4).places(4).sleepers(1, 3, "2025-01-01", null)
                .blocked(1, 3, "2025-02-01", null, TRAVAUX).blocked(1, 4, "2025-02-01", null, TRAVAUX)
                .night("2025-03-01");
        assertThat(night.opened() - night.occupied()).isEqualTo(1);
        assertThat(night.unavailable()).isEqualTo(1);
        assertThat(night.allocable()).isZero();
        assertThat(percent(night.netRate())).isEqualTo("100.0");
        assertThat(night.of(BLOCKED_BUT_OCCUPIED)).isEqualTo(1);
    }

    @Test void an_arrival_hall_stands_apart_and_its_places_are_never_offered() {
        var night = Centre.cada(50).places(1, 50).sleepers(1, 40, "2025-01-01", null).places(Centre.HALL, 155)
                .sleepers(Centre.HALL, 30, "2025-01-01", null).night("2025-03-01");
        assertThat(night.occupied()).isEqualTo(40);
        assertThat(night.opened()).isEqualTo(50);
        assertThat(night.allocable()).isEqualTo(10);
        assertThat(night.of(TRANSITORY_OCCUPIED)).isEqualTo(30);
        assertThat(night.of(TRANSITORY_OPENED)).isEqualTo(155);
    }

    @Test void whom_a_unit_expects_is_not_given_away() {
        var night = Centre.cada(4).places(4).sleepers(1, 2, "2025-01-01", null)
                .expected(1, "2025-02-27", "2025-03-05").held(1, 1, "2025-03-01", "2025-03-05").night("2025-03-01");
        assertThat(night.occupied()).isEqualTo(2);
        assertThat(night.reserved()).isEqualTo(1);
        assertThat(night.allocable()).isEqualTo(1);
    }

    @Test void a_fifth_person_in_a_flat_of_four_is_one_too_many() {
        var night = Centre.cada(4).places(4).sleepers(1, 4, "2025-01-01", null).sleeper(1, null, "2025-02-01", null)
                .night("2025-03-01");
        assertThat(percent(night.grossRate())).isEqualTo("125.0");
        assertThat(night.vacant()).isEqualTo(-1);
        assertThat(night.of(EXCESS)).isEqualTo(1);
    }

    @Test void kind_and_capacity_are_those_of_the_night() {
        var nights = Centre.cada(30).becomes(FacilityKind.HUDA, 20, "2025-03-15")
                .nights(Window.of(YearMonth.of(2025, 3)));
        assertThat(nights.get(13).kind()).isEqualTo(FacilityKind.CADA);
        assertThat(nights.get(14).kind()).isEqualTo(FacilityKind.HUDA);
        assertThat(nights.get(14).figures().authorised()).isEqualTo(20);
    }

    @Test void before_its_terms_a_facility_has_no_nights() {
        assertThat(new Centre().becomes(FacilityKind.CADA, 10, "2025-03-15").nights(Window.of(YearMonth.of(2025, 3))))
                .hasSize(17);
    }
}
