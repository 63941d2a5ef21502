package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;
import static org.havre.stay.Room.man;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedRequestTest {
    private static final Guest SOMEBODY = man(1);
    private static final Guest NEWCOMER = man(2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            1 | 3    | 2 | open | refused
            2 | 3    | 1 | open | refused
            1 | open | 2 | open | refused
            1 | 2    | 2 | open | accepted
            1 | 2    | 3 | open | accepted
            3 | 4    | 1 | 2    | accepted
            2 | open | 1 | 2    | accepted
            2 | open | 1 | 3    | refused
            1 | open | 1 | 1    | accepted
            """) void a_place_is_given_to_one_person_a_night(int from, Integer to, int wantedFrom, Integer wantedTo,
            String answer) {
        var room = Room.of(1).held(SOMEBODY, 1, nights(from, to));

        assertThat(objections(room, nights(wantedFrom, wantedTo)).isEmpty()).isEqualTo(answer.equals("accepted"));
    }

    @Test void the_place_is_free_again_on_the_day_the_other_leaves() {
        assertThat(objections(Room.of(1).held(SOMEBODY, 1, nights(1, 10)), nights(10, null))).isEmpty();
    }

    @Test void the_refusal_says_until_when_the_place_is_taken() {
        assertThat(objections(Room.of(1).held(SOMEBODY, 1, nights(1, 12)), nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.TAKEN_UNTIL, "U1 · U1-1", may(12)));
    }

    @Test void or_that_nobody_knows_until_when() {
        assertThat(objections(Room.of(1).held(SOMEBODY, 1, nights(1, null)), nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.TAKEN, "U1 · U1-1"));
    }

    @Test void or_from_when_it_will_be() {
        assertThat(objections(Room.of(1).held(SOMEBODY, 1, nights(12, null)), nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.TAKEN_FROM, "U1 · U1-1", may(12)));
    }

    @Test void a_reservation_of_another_is_named_by_its_first_and_last_night() {
        assertThat(objections(Room.of(1).reserved(SOMEBODY, 1, nights(10, 16)), nights(8, 12)))
                .containsExactly(Objection.of(PlaceObjection.RESERVED, "U1 · U1-1", may(10), may(15)));
    }

    @Test void ones_own_reservation_stands_in_nobodys_way() {
        assertThat(objections(Room.of(1).reserved(NEWCOMER, 1, nights(10, 16)), nights(10, null))).isEmpty();
    }

    @Test void a_place_that_is_made_ready_for_two_days_is_free_two_days_later() {
        var room = Room.of(1).prepared(2).held(SOMEBODY, 1, nights(1, 10));

        assertThat(objections(room, nights(11, null)))
                .containsExactly(Objection.of(PlaceObjection.BEING_PREPARED, "U1 · U1-1", may(12), 2));
        assertThat(objections(room, nights(12, null))).isEmpty();
    }

    @Test void nothing_is_made_ready_after_a_reservation_nor_after_a_night_that_was_not_slept() {
        assertThat(objections(Room.of(1).prepared(2).reserved(SOMEBODY, 1, nights(1, 10)), nights(10, null))).isEmpty();
        assertThat(objections(Room.of(1).prepared(2).held(SOMEBODY, 1, nights(10, 10)), nights(10, null))).isEmpty();
    }

    @Test void nobody_sleeps_in_a_place_out_of_service() {
        assertThat(objections(Room.of(1).outOfService(TRAVAUX, nights(8, 15)), nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.OUT_OF_SERVICE_UNTIL, "U1 · U1-1", TRAVAUX, may(14)));
        assertThat(objections(Room.of(1).outOfService(TRAVAUX, nights(8, null)), nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.OUT_OF_SERVICE, "U1 · U1-1", TRAVAUX));
    }

    @Test void works_to_come_are_only_warned_of() {
        var room = Room.of(1).outOfService(TRAVAUX, nights(20, null));

        assertThat(objections(room, nights(10, null)))
                .containsExactly(Objection.of(PlaceObjection.OUT_OF_SERVICE_LATER, "U1 · U1-1", TRAVAUX, may(20)));
        assertThat(PlaceObjection.OUT_OF_SERVICE_LATER.weight()).isEqualTo(Weight.WARNS);
        assertThat(room.lodging().freeBeds(NEWCOMER, nights(10, null))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            9  | NOT_OPEN_YET
            10 | CLOSES_LATER
            19 | CLOSES_LATER
            20 | CLOSED
            """) void a_place_is_open_from_its_first_day_to_the_day_it_closes(int first, String rule) {
        assertThat(objections(Room.of(1).open(nights(10, 20)), nights(first, null)))
                .extracting(Sentences::keyOf).containsExactly("PlaceObjection." + rule);
    }

    private static List<Objection> objections(Room room, Period wanted) {
        var lodging = room.lodging();
        return new BedRequest(NEWCOMER, lodging.beds().get(0), lodging, wanted).objections();
    }

    private static Period nights(int from, Integer to) {
        return Period.between(may(from), to == null ? null : may(to));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
