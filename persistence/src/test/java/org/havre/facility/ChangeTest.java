package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.facility.BedsOf.day;
import static org.havre.facility.BedsOf.nights;
import static org.havre.facility.BedsOf.place;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    private static final LocalDate TODAY = day("2026-10-31");

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Sentences::keyOf).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, false", "2026-11-10, true", "2026-11-11, true"}) void a_unit_closes_once_the_last_has_left(
            LocalDate closing, boolean allowed) {
        Beds beds = new BedsOf().unit(1, 2).lives(1, 1, "2026-03-01", "2026-11-10").beds();

        assertThat(Closing.ofUnit(beds, 1, closing).consequence(TODAY).allowed()).isEqualTo(allowed);
    }

    @Test void a_unit_with_residents_stays_open_and_says_who_lives_there() {
        Beds beds = new BedsOf().unit(1, 4).lives(1, 1, "2026-03-01", null).people(1, 1)
                .awaitedIn(1, 3, "2026-10-28", "2026-11-03").beds();

        Consequence consequence = Closing.ofUnit(beds, 1, day("2026-11-01")).consequence(TODAY);
        assertThat(keys(consequence.objections())).containsExactly("ClosingRule.SOMEBODY_LIVES_THERE",
                "ClosingRule.SOMEBODY_IS_AWAITED");
        assertThat(consequence.concerned()).hasSize(3);
    }

    @Test void a_retiring_unit_closes_what_is_open_and_leaves_what_closed_before() {
        Beds beds = new BedsOf().unit(1, 3).open(1, 1, "2026-01-01", "2026-06-01").open(1, 3, "2027-01-01", null)
                .beds();

        Closing closing = Closing.ofUnit(beds, 1, day("2026-11-01"));
        assertThat(closing.closing()).extracting(PlaceRow::label).containsExactly("U1-2", "U1-3");
    }

    @Test void a_place_does_not_close_under_people_who_have_none_of_their_own() {
        Beds beds = new BedsOf().unit(1, 2).people(2, 1).beds();

        assertThat(keys(Closing.ofPlace(beds, place(1, 1), day("2026-11-01")).objections()))
                .containsExactly("ClosingRule.TOO_FEW_PLACES_LEFT");
    }

    @Test void a_place_does_not_close_before_it_opened() {
        Beds beds = new BedsOf().unit(1, 2).beds();

        assertThat(keys(Closing.ofPlace(beds, place(1, 1), day("2025-12-31")).objections()))
                .containsExactly("ClosingRule.BEFORE_IT_OPENED");
        assertThat(Closing.ofPlace(beds, place(1, 1), day("2026-01-01")).objections()).isEmpty();
    }

    @Test void closing_in_the_past_tells_the_months_whose_figures_change() {
        Beds beds = new BedsOf().unit(1, 2).beds();

        Consequence consequence = Closing.ofPlace(beds, place(1, 1), day("2026-09-29")).consequence(TODAY);
        assertThat(consequence.pastPlaceNights()).isEqualTo(-32);
        assertThat(consequence.pastMonths()).containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
        assertThat(Closing.ofPlace(beds, place(1, 1), TODAY).consequence(TODAY).pastMonths()).isEmpty();
    }

    @Test void a_unit_of_four_with_three_inside_is_not_reduced_to_two() {
        Beds beds = new BedsOf().unit(1, 4).lives(1, 1, "2026-03-01", null).lives(1, 2, "2026-03-01", null).people(1, 1)
                .beds();

        Consequence consequence = new Resizing(beds, beds.unit(1), 2, TODAY).consequence(TODAY);
        assertThat(keys(consequence.objections())).containsExactly("ResizingRule.FEWER_BEDS_THAN_PEOPLE");
        assertThat(consequence.concerned()).hasSize(3);
        assertThat(new Resizing(beds, beds.unit(1), 3, TODAY).objections()).isEmpty();
    }

    @Test void a_smaller_unit_closes_the_places_that_nobody_holds() {
        Beds beds = new BedsOf().unit(1, 4).lives(1, 4, "2026-03-01", null).beds();

        assertThat(new Resizing(beds, beds.unit(1), 2, TODAY).labels()).containsExactly("U1-2", "U1-3");
    }

    @Test void a_larger_unit_opens_places_with_the_next_names() {
        Beds beds = new BedsOf().unit(1, 2).beds();

        assertThat(new Resizing(beds, beds.unit(1), 4, TODAY).labels()).containsExactly("U1-3", "U1-4");
    }

    @Test void out_of_service_over_residents_is_accepted_with_a_warning_that_says_who() {
        Beds beds = new BedsOf().unit(1, 2).lives(1, 1, "2026-03-01", "2026-11-03").beds();

        Consequence consequence = outOfService(beds, null, "2026-11-02", "2026-11-12").consequence(TODAY);
        assertThat(consequence.allowed()).isTrue();
        assertThat(keys(consequence.warnings())).containsExactly("OutOfServiceWarning.SOMEBODY_LIVES_THERE");
        assertThat(consequence.concerned()).hasSize(1);
        assertThat(consequence.placeNights()).isEqualTo(-20);
        assertThat(outOfService(beds, null, "2026-11-03", "2026-11-12").warnings()).isEmpty();
    }

    @Test void out_of_service_over_a_reservation_is_refused() {
        Beds beds = new BedsOf().unit(1, 2).awaitedIn(1, 1, "2026-10-28", "2026-11-03").beds();

        assertThat(keys(outOfService(beds, 1, "2026-11-02", "2026-11-12").objections()))
                .containsExactly("OutOfServiceRule.SOMEBODY_IS_AWAITED");
        assertThat(outOfService(beds, 2, "2026-11-02", "2026-11-12").objections()).isEmpty();
        assertThat(outOfService(beds, 1, "2026-11-03", "2026-11-12").objections()).isEmpty();
    }

    @Test void what_is_out_of_service_already_is_told_and_a_revision_does_not_meet_itself() {
        Beds beds = new BedsOf().unit(1, 2).outOfService(1, null, TRAVAUX, "2026-11-01", "2026-11-20").beds();

        assertThat(keys(outOfService(beds, 1, "2026-11-19", "2026-11-22").warnings()))
                .containsExactly("OutOfServiceWarning.DECLARED_ALREADY");
        assertThat(new OutOfService(beds, beds.unit(1), null, TRAVAUX, nights("2026-11-02", null), 1L).warnings())
                .isEmpty();
    }

    @Test void a_place_that_is_not_open_then_cannot_be_put_out_of_service() {
        Beds beds = new BedsOf().unit(1, 2).open(1, 1, "2026-01-01", "2026-11-02").beds();

        assertThat(keys(outOfService(beds, 1, "2026-11-02", null).objections()))
                .containsExactly("OutOfServiceRule.NOT_OPEN_THEN");
        assertThat(outOfService(beds, 1, "2026-11-01", null).objections()).isEmpty();
    }

    private static OutOfService outOfService(Beds beds, Integer rank, String from, String to) {
        return new OutOfService(beds, beds.unit(1), rank == null ? null : beds.place(place(1, rank)), TRAVAUX,
                nights(from, to), null);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "500, true", "501, false"}) void a_unit_has_between_one_bed_and_five_hundred(
            int beds, boolean accepted) {
        var empty = new BedsOf().unit(1, 4).beds();
        assertThat(keys(new UnitDraft(empty, null, "101", UnitTraits.room(beds), TODAY, TODAY).objections()))
                .isEqualTo(accepted ? List.of() : List.of("UnitRule.NOT_A_NUMBER_OF_BEDS"));
        assertThat(keys(new Resizing(empty, empty.unit(1), beds, TODAY).objections())
                .contains("ResizingRule.NOT_A_NUMBER_OF_BEDS")).isNotEqualTo(accepted);
    }

    @Test void every_objection_to_a_unit_is_told_at_once() {
        Beds beds = new BedsOf().unit(1, 2).beds();
        var draft = new UnitDraft(beds, null, " u1 ", UnitTraits.room(0), TODAY, TODAY);

        assertThat(keys(draft.objections())).containsExactly("UnitRule.NAME_TAKEN", "UnitRule.NOT_A_NUMBER_OF_BEDS");
        assertThatThrownBy(draft::orRefuse).isInstanceOf(Refusal.class);
    }

    @Test void a_new_unit_opens_with_all_its_places() {
        var draft = new UnitDraft(new BedsOf().beds(), null, "101", UnitTraits.room(3), TODAY, TODAY);

        assertThat(draft.labels()).containsExactly("101-1", "101-2", "101-3");
        assertThat(draft.consequence(TODAY).places()).isEqualTo(3);
    }

    @Test void a_unit_whose_nights_were_counted_does_not_become_transitory() {
        Beds beds = new BedsOf().unit(1, 2).beds();
        var hall = new UnitTraits((short) 2, false, (short) 0, false, UnitPublic.ANY, true, true);

        assertThat(keys(new UnitDraft(beds, beds.unit(1), "U1", hall, null, TODAY).objections()))
                .containsExactly("UnitRule.TRANSITORY_AFTER_COUNTED_NIGHTS");
        assertThat(new UnitDraft(beds, beds.unit(1), "U1", hall, null, day("2026-01-01")).objections()).isEmpty();
    }

    @Test void out_of_service_where_too_few_places_are_left_for_people_without_one_is_warned_of() {
        OutOfService change = outOfService(new BedsOf().unit(1, 2).people(2, 1).beds(), 1, "2026-11-02", "2026-11-12");

        assertThat(keys(change.warnings())).containsExactly("OutOfServiceWarning.TOO_FEW_PLACES_LEFT");
        assertThat(change.concerned()).hasSize(2);
        assertThat(outOfService(new BedsOf().unit(1, 3).people(2, 1).beds(), 1, "2026-11-02", "2026-11-12").warnings())
                .isEmpty();
    }

    @Test void a_place_that_closed_opens_again_after_its_gap_and_without_one_its_closing_is_taken_back() {
        Beds beds = new BedsOf().unit(1, 2).open(1, 1, "2026-01-01", "2026-06-01").beds();

        assertThat(new Reopening(beds, beds.place(place(1, 1)), day("2026-11-01")).afterGap()).isTrue();
        assertThat(new Reopening(beds, beds.place(place(1, 1)), day("2026-06-01")).afterGap()).isFalse();
        assertThat(keys(new Reopening(beds, beds.place(place(1, 2)), TODAY).objections()))
                .containsExactly("ReopeningRule.NEVER_CLOSED");
    }

    @Test void a_unit_has_no_more_places_than_beds_and_no_label_twice() {
        Beds beds = new BedsOf().unit(1, 2).open(1, 2, "2026-01-01", "2026-06-01").beds();

        assertThat(new NewPlace(beds, beds.unit(1), null, "U1-2", TODAY).objections()).isEmpty();
        assertThat(keys(new NewPlace(beds, beds.unit(1), null, "u1-1", TODAY).objections()))
                .containsExactly("PlaceRule.LABEL_TAKEN");
        assertThat(keys(new NewPlace(new BedsOf().unit(1, 2).beds(), beds.unit(1), null, "X", TODAY).objections()))
                .containsExactly("PlaceRule.MORE_PLACES_THAN_BEDS");
    }

    @Test void only_a_unit_that_was_never_used_is_deleted() {
        Beds beds = new BedsOf().unit(1, 2).beds();

        assertThat(new Deletion(beds, beds.unit(1), true).consequence(TODAY).allowed()).isFalse();
        assertThat(new Deletion(beds, beds.unit(1), false).consequence(TODAY).allowed()).isTrue();
    }
}
