package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Centre.day;
import static org.havre.occupancy.Centre.period;
import static org.havre.occupancy.Measure.OVERSTAY_OTHER;
import static org.havre.occupancy.Measure.OVERSTAY_PROTECTED;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;
import static org.havre.orientation.DecisionNature.*;

import org.havre.facility.FacilityKind;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sofia arrived on 2 September 2024; what OFII decides about her and her claim follows in each sentence. */
class OverstayTest {
    private static final long SOFIA = 7;

    private final Centre centre = Centre.cada(30);
    private long order;

    @BeforeEach void sofia_arrives() {
        centre.people(1, "2024-09-02", null).with(new Fact.Stay(SOFIA, period("2024-09-02", null), 1L));
        decided(ADMISSION, "2024-09-01", null);
    }

    private void decided(DecisionNature nature, String on, String until) {
        centre.with(new Fact.Decided(SOFIA, ++order, nature, day(on), day(until)));
    }

    private void outcome(Claimant claimant, OutcomeKind kind, String on) {
        centre.with(new Fact.Outcome(SOFIA, ++order, claimant, kind, day(on), Period.from(day("2000-01-01"))));
    }

    private long overstay(String night) { return centre.night(night).overstay(); }

    @Test void without_a_decision_that_ends_it_nobody_overstays() {
        assertThat(overstay("2030-01-01")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2025-10-30, 0", "2025-10-31, 0",
            "2025-11-01, 1"}) void overstay_starts_on_the_day_after_the_last_authorised(
                    String night, long people) {
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(overstay(night)).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-29, 0", "2025-11-30, 0", "2025-12-01, 1"}) void a_granted_month_moves_it(String night,
            long people) {
        outcome(Claimant.SELF, OutcomeKind.REJECTED, "2025-10-14");
        decided(EXIT, "2025-10-14", "2025-10-31");
        decided(STAY_GRANTED, "2025-11-05", "2025-11-30");
        assertThat(centre.night(night).of(OVERSTAY_REJECTED)).isEqualTo(people);
    }

    @Test void a_stay_granted_later_covers_nights_that_were_counted_before() {
        decided(EXIT, "2025-10-14", "2025-10-31");
        decided(STAY_GRANTED, "2026-01-05", "2025-11-30");
        assertThat(centre.month("2025-11").overstay()).isZero();
    }

    @Test void of_what_was_decided_between_admission_and_arrival_the_latest_end_counts() {
        decided(EXIT, "2024-09-01", "2025-10-31");
        decided(EXIT, "2024-09-02", "2025-09-30");
        assertThat(overstay("2025-10-31")).isZero();
        assertThat(overstay("2025-11-01")).isEqualTo(1);
    }

    @Test void an_extension_rests_on_a_stay_that_stands() {
        decided(EXIT, "2025-03-01", "2025-03-31");
        decided(EXTENSION, "2025-06-15", "2025-09-30");
        assertThat(overstay("2025-07-01")).isEqualTo(1);
        decided(STAY_GRANTED, "2025-04-01", "2025-06-30");
        assertThat(overstay("2025-07-01")).isZero();
        assertThat(overstay("2025-10-01")).isEqualTo(1);
    }

    @Test void a_transfer_does_not_begin_anew_and_an_admission_does() {
        decided(EXIT, "2024-08-01", "2024-08-31");
        assertThat(overstay("2025-01-01")).as("before the admission").isZero();
        decided(EXIT, "2025-03-01", "2025-03-31");
        decided(TRANSFER, "2025-03-10", null);
        assertThat(overstay("2025-04-01")).isEqualTo(1);
    }

    @Test void an_admission_to_come_changes_nothing_of_this_stay() {
        decided(EXIT, "2025-03-01", "2025-03-31");
        decided(ADMISSION, "2025-05-01", null);
        assertThat(overstay("2025-05-02")).isEqualTo(1);
    }

    @Test void an_admission_that_regularises_a_sheltering_counts_though_decided_after_the_arrival() {
        var sheltered = Centre.cada(30).with(new Fact.Stay(SOFIA, period("2024-09-02", null), 2L))
                .with(new Fact.Decided(SOFIA, 1, EXIT, day("2023-05-02"), day("2023-06-30")))
                .with(new Fact.Decided(SOFIA, 2, ADMISSION, day("2024-09-06"), null));
        assertThat(sheltered.night("2024-10-01").overstay()).isZero();
    }

    @Test void the_category_is_that_of_the_last_outcome_by_then() {
        outcome(Claimant.SELF, OutcomeKind.REJECTED, "2025-02-01");
        outcome(Claimant.SELF, OutcomeKind.SUBSIDIARY, "2025-05-10");
        decided(EXIT, "2025-03-01", "2025-03-31");
        assertThat(centre.night("2025-05-09").of(OVERSTAY_REJECTED)).isEqualTo(1);
        assertThat(centre.night("2025-05-10").of(OVERSTAY_PROTECTED)).isEqualTo(1);
    }

    @Test void without_an_outcome_of_ones_own_the_head_speaks_and_then_the_adults() {
        decided(EXIT, "2025-03-01", "2025-03-31");
        assertThat(centre.night("2025-06-01").of(OVERSTAY_OTHER)).isEqualTo(1);
        outcome(Claimant.ADULT, OutcomeKind.REFUGEE, "2025-02-01");
        assertThat(centre.night("2025-06-01").of(OVERSTAY_PROTECTED)).isEqualTo(1);
        outcome(Claimant.HEAD, OutcomeKind.REJECTED, "2025-01-01");
        assertThat(centre.night("2025-06-01").of(OVERSTAY_REJECTED)).isEqualTo(1);
    }

    @Test void a_dublin_case_is_of_no_category() {
        outcome(Claimant.HEAD, OutcomeKind.REJECTED, "2025-01-01");
        decided(WITHDRAWAL, "2025-03-01", "2025-03-01");
        centre.with(new Fact.Dublin(SOFIA, period("2024-09-01", null)));
        assertThat(centre.night("2025-03-02").of(OVERSTAY_OTHER)).isEqualTo(1);
    }

    @Test void an_annulment_ends_overstay_from_its_notification_until_a_later_decision() {
        outcome(Claimant.SELF, OutcomeKind.REJECTED, "2025-02-01");
        decided(EXIT, "2025-03-01", "2025-03-31");
        outcome(Claimant.SELF, OutcomeKind.ANNULLED, "2025-05-12");
        assertThat(centre.month("2025-04").of(OVERSTAY_REJECTED)).isEqualTo(30);
        assertThat(overstay("2025-05-11")).isEqualTo(1);
        assertThat(overstay("2025-05-12")).isZero();
        assertThat(overstay("2026-05-12")).isZero();
        decided(EXIT, "2026-01-15", "2026-01-31");
        assertThat(overstay("2025-05-11")).as("nights before it stay counted").isEqualTo(1);
        assertThat(overstay("2026-01-31")).isZero();
        assertThat(overstay("2026-02-01")).isEqualTo(1);
    }

    @Test void the_annulment_of_the_heads_rejection_reopens_the_right_of_a_child_born_later_as_well() {
        decided(EXIT, "2025-03-01", "2025-03-31");
        centre.with(new Fact.Outcome(SOFIA, 50, Claimant.HEAD, OutcomeKind.ANNULLED, day("2025-05-12"),
                period("2025-06-01", null)));
        assertThat(overstay("2025-06-02")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-02, 1", "2031-03-04, 1",
            "2031-03-05, 0"}) void a_childs_annulled_rejection_gives_its_parents_nothing_back_before_it_is_of_age(
                    String night, long people) {
        decided(EXIT, "2025-03-01", "2025-03-31");
        centre.with(new Fact.Outcome(SOFIA, 50, Claimant.ADULT, OutcomeKind.ANNULLED, day("2025-05-12"),
                period("2031-03-05", null)));
        assertThat(overstay(night)).isEqualTo(people);
    }

    @Test void the_annulment_of_anothers_rejection_changes_nothing_for_who_has_an_own() {
        outcome(Claimant.SELF, OutcomeKind.REJECTED, "2025-02-01");
        decided(EXIT, "2025-03-01", "2025-03-31");
        outcome(Claimant.HEAD, OutcomeKind.ANNULLED, "2025-05-12");
        assertThat(overstay("2025-06-01")).isEqualTo(1);
    }

    @Test void nobody_overstays_in_a_transitory_unit_or_in_kinds_that_do_not_count_it() {
        decided(EXIT, "2025-03-01", "2025-03-31");
        centre.with(new Fact.InHall(SOFIA, period("2025-04-01", "2025-04-11")))
                .becomes(FacilityKind.CAES, 30, "2025-04-21");
        assertThat(centre.month("2025-04").overstay()).isEqualTo(10);
    }
}
