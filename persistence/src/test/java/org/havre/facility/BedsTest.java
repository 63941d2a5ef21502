package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.BedsOf.day;
import static org.havre.facility.BedsOf.place;
import static org.havre.facility.UnavailabilityReason.DESINSECTISATION;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedsTest {
    @ParameterizedTest
    @CsvSource({"2026-03-09, CLOSED", "2026-03-10, FREE", "2026-03-14, FREE", "2026-03-15, RESERVED",
            "2026-03-17, RESERVED", "2026-03-18, OCCUPIED", "2026-04-01, OCCUPIED", "2026-04-02, FREE",
            "2026-04-05, UNAVAILABLE", "2026-04-09, UNAVAILABLE", "2026-04-10, FREE",
            "2026-05-01, CLOSED"}) void a_place_is_on_each_night(
                    String night, PlaceState state) {
        Beds beds = new BedsOf().unit(1, 1).open(1, 1, "2026-03-10", "2026-05-01")
                .awaitedIn(1, 1, "2026-03-15", "2026-03-18")
                .lives(1, 1, "2026-03-18", "2026-04-02").outOfService(1, 1, TRAVAUX, "2026-04-05", "2026-04-10").beds();

        assertThat(beds.on(beds.place(place(1, 1)), day(night)).state()).isEqualTo(state);
    }

    @Test void a_record_of_the_unit_takes_every_place_of_it_away() {
        Beds beds = new BedsOf().unit(1, 2).unit(2, 1).outOfService(1, null, TRAVAUX, "2026-04-05", "2026-04-10")
                .beds();

        assertThat(beds.on(beds.place(place(1, 2)), day("2026-04-09")).state()).isEqualTo(PlaceState.UNAVAILABLE);
        assertThat(beds.on(beds.place(place(2, 1)), day("2026-04-09")).state()).isEqualTo(PlaceState.FREE);
    }

    @Test void the_reason_is_that_of_the_record_that_started_first() {
        Beds beds = new BedsOf().unit(1, 1).outOfService(1, 1, TRAVAUX, "2026-04-05", "2026-04-10")
                .outOfService(1, null, DESINSECTISATION, "2026-04-01", "2026-04-20").beds();

        assertThat(beds.on(beds.place(place(1, 1)), day("2026-04-06")).reason()).isEqualTo(DESINSECTISATION);
    }

    @Test void somebody_in_a_place_out_of_service_is_there_all_the_same() {
        Beds beds = new BedsOf().unit(1, 1).lives(1, 1, "2026-04-01", null)
                .outOfService(1, 1, TRAVAUX, "2026-04-05", "2026-04-10").beds();

        PlaceNight night = beds.on(beds.place(place(1, 1)), day("2026-04-05"));
        assertThat(night.state()).isEqualTo(PlaceState.OCCUPIED);
        assertThat(night.contradicted()).isTrue();
    }

    @Test void who_is_in_a_unit_without_a_place_is_told_apart() {
        Beds beds = new BedsOf().unit(1, 1).people(1, 1).withoutBed(2).beds();

        assertThat(beds.withoutPlace(1, day("2026-04-05"))).hasSize(1);
        assertThat(beds.withoutBed(day("2026-04-05"))).hasSize(2);
    }

    @Test void who_is_present_is_without_a_bed_on_the_nights_that_no_bed_of_the_stay_covers() {
        var beds = new Beds(List.of(), List.of(), List.of(),
                List.of(present(1, "2026-04-01", "2026-04-10"), inBed(1, "2026-04-03", "2026-04-06"),
                        inBed(1, "2026-04-08", null), present(2, "2026-04-01", null), inBed(2, "2026-04-01", null),
                        inBed(3, "2026-04-01", null), present(4, "2026-04-01", "2026-04-01")));

        var nights = IntStream.rangeClosed(1, 12).mapToObj(LocalDate.of(2026, 4, 1)::withDayOfMonth)
                .filter(night -> !beds.withoutBed(night).isEmpty()).map(LocalDate::getDayOfMonth);
        assertThat(nights).containsExactly(1, 2, 6, 7);
        assertThat(beds.withoutBed(day("2026-04-06"))).extracting(Holder::stay).containsExactly(1L);
    }

    private static Holder present(long stay, String from, String to) {
        return new Holder(null, null, null, stay, null, null, BedsOf.nights(from, to), false);
    }

    private static Holder inBed(long stay, String from, String to) {
        return new Holder(null, null, null, stay, 1L, null, BedsOf.nights(from, to), false);
    }
}
