package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.BedsOf.day;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Rate;
import org.junit.jupiter.api.Test;

class UnitLoadTest {
    private static final LocalDate NIGHT = day("2026-10-31");

    @Test void three_people_in_two_places_are_one_too_many_and_the_free_places_of_the_next_unit_make_up_for_it() {
        Beds beds = new BedsOf().unit(1, 2).people(3, 1).unit(2, 4).people(1, 2).beds();

        UnitLoad crowded = beds.loadOf(beds.unit(1), NIGHT);
        UnitLoad roomy = beds.loadOf(beds.unit(2), NIGHT);
        assertThat(crowded.excess()).isEqualTo(1);
        assertThat(crowded.unallocated()).isZero();
        assertThat(roomy.unallocated()).isEqualTo(3);
        assertThat(beds.load(NIGHT).free()).isEqualTo(2);
        assertThat(beds.load(NIGHT).allocable()).isEqualTo(2);
    }

    @Test void one_person_and_two_blocked_places_leave_one_of_four_to_offer() {
        UnitLoad load = new UnitLoad(4, 1, 2, 0);

        assertThat(load.unallocated()).isEqualTo(3);
        assertThat(load.blocked()).isEqualTo(2);
        assertThat(load.allocable()).isEqualTo(1);
        assertThat(load.contradicted()).isFalse();
    }

    @Test void a_blocked_place_that_somebody_sleeps_in_counts_as_usable_and_is_flagged() {
        Beds beds = new BedsOf().unit(1, 4).lives(1, 1, "2026-10-01", null).lives(1, 2, "2026-10-01", null)
                .lives(1, 3, "2026-10-01", null).outOfService(1, 3, TRAVAUX, "2026-10-20", "2026-11-05")
                .outOfService(1, 4, TRAVAUX, "2026-10-20", "2026-11-05").beds();
        UnitLoad load = beds.loadOf(beds.unit(1), NIGHT);

        assertThat(load.unallocated()).isEqualTo(1);
        assertThat(load.blocked()).isEqualTo(1);
        assertThat(load.allocable()).isZero();
        assertThat(load.rate()).contains(new Rate(3, 3));
        assertThat(load.contradicted()).isTrue();
    }

    @Test void somebody_named_in_a_blocked_place_is_flagged_too() {
        Beds beds = new BedsOf().unit(1, 4).lives(1, 1, "2026-10-01", null)
                .outOfService(1, 1, TRAVAUX, "2026-10-20", "2026-11-05").beds();

        UnitLoad load = beds.loadOf(beds.unit(1), NIGHT);
        assertThat(load.blocked()).isZero();
        assertThat(load.usable()).isEqualTo(4);
        assertThat(load.contradicted()).isTrue();
    }

    @Test void the_arrival_hall_stands_apart_and_its_free_places_are_never_offered() {
        Beds beds = new BedsOf().transitoryUnit(1, 155).people(30, 1).unit(2, 50).people(40, 2).beds();

        assertThat(beds.load(NIGHT).places()).isEqualTo(50);
        assertThat(beds.load(NIGHT).people()).isEqualTo(40);
        assertThat(beds.load(NIGHT).allocable()).isEqualTo(10);
        assertThat(beds.transitoryLoad(NIGHT).places()).isEqualTo(155);
        assertThat(beds.transitoryLoad(NIGHT).people()).isEqualTo(30);
    }

    @Test void two_inside_and_one_expected_tomorrow_leave_one_of_four() {
        Beds beds = new BedsOf().unit(1, 4).people(2, 1).awaited(1, 1, "2026-10-28", "2026-11-03").beds();

        UnitLoad load = beds.loadOf(beds.unit(1), NIGHT);
        assertThat(load.people()).isEqualTo(2);
        assertThat(load.reserved()).isEqualTo(1);
        assertThat(load.allocable()).isEqualTo(1);
    }

    @Test void a_facility_offers_no_more_than_all_its_places_without_people_and_without_those_awaited_anywhere() {
        var units = List.of(new UnitLoad(4, 1, 1, 1), new UnitLoad(4, 1, 1, 1));
        var load = new FacilityLoad(units, 1, 1);

        assertThat(load.blocked()).isEqualTo(2);
        assertThat(load.usable()).isEqualTo(6);
        assertThat(load.people()).isEqualTo(3);
        assertThat(load.reserved()).isEqualTo(3);
        assertThat(load.allocable()).isZero();
        assertThat(new FacilityLoad(units, 0, 0).allocable()).isEqualTo(2);
    }

    @Test void people_without_a_bed_take_a_place_all_the_same() {
        assertThat(new BedsOf().unit(1, 4).withoutBed(1).beds().load(NIGHT).allocable()).isEqualTo(3);
    }

    @Test void a_place_under_two_records_is_lost_once() {
        Beds beds = new BedsOf().unit(1, 2).outOfService(1, 1, TRAVAUX, "2026-10-01", "2026-11-11")
                .outOfService(1, 1, TRAVAUX, "2026-10-05", "2026-11-16").beds();

        assertThat(beds.loadOf(beds.unit(1), NIGHT).blocked()).isEqualTo(1);
    }

    @Test void a_unit_without_places_has_no_rate() {
        assertThat(new UnitLoad(0, 0, 0, 0).rate()).isEmpty();
    }
}
