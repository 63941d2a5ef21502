package org.havre.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.comparison.OfiiColumn.*;

import java.util.EnumMap;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.junit.jupiter.api.Test;

/** A centre of 100 places with 90 people, four places out of service, and three people in undue presence. */
class CauseTest {
    private static final Map<Measure, Long> HAVRE = Map.of(Measure.AUTHORISED, 100L, Measure.OPENED, 100L,
            Measure.OCCUPIED, 90L, Measure.TRAVAUX, 3L, Measure.DESINSECTISATION, 1L, Measure.OVERSTAY_PROTECTED, 2L,
            Measure.OVERSTAY_REJECTED, 1L);
    private Map<Measure, Long> now = new EnumMap<>(HAVRE);
    private Map<Measure, Long> then;
    private Cells movedTo;
    private boolean toldElsewhere;
    private Map<UnavailabilityReason, Integer> recorded = Map.of(UnavailabilityReason.TRAVAUX, 3,
            UnavailabilityReason.DESINSECTISATION, 1);
    private int withoutBed;
    private Integer earlierCapacity;
    private Map<OfiiColumn, Integer> ofii = new EnumMap<>(Cells.of(Figures.of(HAVRE)).values());

    private String in(OfiiColumn column) {
        var difference = Difference.between(new Centre(ofii == null ? null : new Cells(ofii), Figures.of(now),
                then == null ? null : Figures.of(then), movedTo, toldElsewhere, recorded, withoutBed, earlierCapacity),
                column);
        return difference.shares() + " " + difference.unexplained();
    }

    @Test void where_both_say_the_same_there_is_nothing_to_explain() {
        withoutBed = 5;
        now.put(Measure.TRANSITORY_OCCUPIED, 7L);
        assertThat(OfiiColumn.values()).allSatisfy(column -> assertThat(in(column)).isEqualTo("{} 0"));
    }

    @Test void what_no_cause_accounts_for_is_unexplained() {
        ofii.put(OCCUPIED, 95);
        assertThat(in(OCCUPIED)).isEqualTo("{} 5");
    }

    @Test void an_empty_cell_of_the_file_says_nothing() {
        ofii.remove(OCCUPIED);
        assertThat(in(OCCUPIED)).isEqualTo("{} 0");
    }

    @Test void what_was_recorded_after_the_file_was_drawn_is_a_late_entry_to_the_unit() {
        ofii.put(OCCUPIED, 89);
        then = new EnumMap<>(HAVRE);
        then.put(Measure.OCCUPIED, 87L);
        assertThat(in(OCCUPIED)).isEqualTo("{LATE_ENTRY=-3} 2");
    }

    @Test void before_any_place_was_described_nothing_could_be_late() {
        ofii.put(OCCUPIED, 89);
        then = Map.of(Measure.AUTHORISED, 100L);
        assertThat(in(OCCUPIED)).isEqualTo("{} -1");
    }

    @Test void a_centre_without_a_described_place_says_nothing_but_its_capacity() {
        now = Map.of(Measure.AUTHORISED, 100L);
        assertThat(in(OCCUPIED)).isEqualTo("{NOT_DESCRIBED=90} 0");
        assertThat(in(OCCUPANCY_RATE)).isEqualTo("{NOT_DESCRIBED=938} 0");
        assertThat(in(CAPACITY)).isEqualTo("{} 0");
    }

    @Test void people_in_places_that_are_not_described_are_no_more_than_these_places() {
        now.put(Measure.OPENED, 97L);
        ofii.put(OCCUPIED, 92);
        assertThat(in(OCCUPIED)).isEqualTo("{MISSING_PLACES=2} 0");
        ofii.put(OCCUPIED, 94);
        assertThat(in(OCCUPIED)).isEqualTo("{MISSING_PLACES=3} 1");
        ofii.put(OCCUPIED, 88);
        assertThat(in(OCCUPIED)).isEqualTo("{} -2");
    }

    @Test void a_code_that_moved_is_about_whoever_took_it_over() {
        movedTo = Cells.of(Figures.of(Map.of(Measure.AUTHORISED, 40L, Measure.OPENED, 40L, Measure.OCCUPIED, 38L)));
        ofii.put(OCCUPIED, 39);
        ofii.put(CAPACITY, 40);
        assertThat(in(OCCUPIED)).isEqualTo("{CODE_MOVED=-52} 1");
        assertThat(in(CAPACITY)).isEqualTo("{CODE_MOVED=-60} 0");
    }

    @Test void whoever_took_a_code_over_is_told_under_the_one_that_had_it() {
        ofii = null;
        toldElsewhere = true;
        assertThat(in(OCCUPIED)).isEqualTo("{TOLD_ELSEWHERE=-90} 0");
        toldElsewhere = false;
        assertThat(in(OCCUPIED)).isEqualTo("{ABSENT_FROM_FILE=-90} 0");
    }

    @Test void the_capacity_is_that_of_the_terms_before_or_that_of_the_open_places() {
        earlierCapacity = 80;
        ofii.put(CAPACITY, 80);
        assertThat(in(CAPACITY)).isEqualTo("{EARLIER_TERMS=-20} 0");
        ofii.put(CAPACITY, 81);
        assertThat(in(CAPACITY)).isEqualTo("{} -19");
        now.put(Measure.OPENED, 76L);
        now.put(Measure.TRANSITORY_OPENED, 5L);
        assertThat(in(CAPACITY)).isEqualTo("{OPENED_PLACES=-19} 0");
        ofii.put(CAPACITY, 76);
        assertThat(in(CAPACITY)).isEqualTo("{OPENED_PLACES=-24} 0");
    }

    @Test void people_in_transitory_places_are_supposed_where_that_brings_the_two_nearer() {
        now.put(Measure.TRANSITORY_OCCUPIED, 30L);
        ofii.put(OCCUPIED, 121);
        assertThat(in(OCCUPIED)).isEqualTo("{TRANSITORY_PLACES=30} 1");
        ofii.put(OCCUPIED, 92);
        assertThat(in(OCCUPIED)).isEqualTo("{} 2");
    }

    @Test void every_record_out_of_service_may_be_counted_by_itself() {
        recorded = Map.of(UnavailabilityReason.TRAVAUX, 6, UnavailabilityReason.DESINSECTISATION, 1);
        ofii.put(TRAVAUX, 6);
        ofii.put(UNAVAILABLE, 7);
        assertThat(in(TRAVAUX)).isEqualTo("{OUT_OF_SERVICE=3} 0");
        assertThat(in(UNAVAILABLE)).isEqualTo("{OUT_OF_SERVICE=3} 0");
        assertThat(in(DESINSECTISATION)).isEqualTo("{} 0");
    }

    @Test void the_same_places_under_another_reason_are_the_same_in_all() {
        ofii.put(TRAVAUX, 1);
        ofii.put(REMISE_EN_ETAT, 2);
        assertThat(in(TRAVAUX)).isEqualTo("{OTHER_REASON=-2} 0");
        assertThat(in(REMISE_EN_ETAT)).isEqualTo("{OTHER_REASON=2} 0");
        ofii.put(UNAVAILABLE, 5);
        assertThat(in(TRAVAUX)).isEqualTo("{} -2");
    }

    @Test void whoever_has_no_bed_or_has_not_arrived_may_be_counted_otherwise() {
        withoutBed = 4;
        ofii.put(OCCUPIED, 86);
        assertThat(in(OCCUPIED)).isEqualTo("{WITHOUT_BED=-4} 0");
        now.put(Measure.RESERVED, 6L);
        ofii.put(OCCUPIED, 97);
        assertThat(in(OCCUPIED)).isEqualTo("{EXPECTED=6} 1");
    }

    @Test void those_of_neither_category_may_be_counted_as_rejected() {
        now.put(Measure.OVERSTAY_OTHER, 3L);
        ofii.put(REJECTED, 4);
        assertThat(in(REJECTED)).isEqualTo("{OTHER_CATEGORY=3} 0");
        ofii.put(PROTECTED, 5);
        assertThat(in(PROTECTED)).isEqualTo("{} 3");
    }

    @Test void a_rate_differs_by_its_numerator_and_by_its_denominator() {
        ofii.put(OCCUPIED, 95);
        ofii.put(CAPACITY, 104);
        ofii.put(OCCUPANCY_RATE, 950);
        assertThat(in(OCCUPANCY_RATE)).isEqualTo("{OTHER_NUMERATOR=52, OTHER_DENOMINATOR=-40} 0");
        ofii.put(OCCUPANCY_RATE, 951);
        assertThat(in(OCCUPANCY_RATE)).isEqualTo("{OTHER_NUMERATOR=52, OTHER_DENOMINATOR=-40} 1");
    }

    @Test void a_rate_may_follow_another_formula() {
        ofii.put(OCCUPANCY_RATE, 900);
        assertThat(in(OCCUPANCY_RATE)).isEqualTo("{OTHER_FORMULA=-38} 0");
        ofii.put(PROTECTED_RATE, 22);
        assertThat(in(PROTECTED_RATE)).isEqualTo("{OTHER_FORMULA=2} 0");
        ofii.put(UNAVAILABLE_RATE, 41);
        assertThat(in(UNAVAILABLE_RATE)).isEqualTo("{} 1");
    }

    @Test void where_there_is_nothing_to_divide_by_there_is_no_rate() {
        now.put(Measure.AUTHORISED, 0L);
        assertThat(Cells.of(Figures.of(now)).of(OCCUPANCY_RATE)).isNull();
        assertThat(Cells.of(Figures.of(now)).of(PROTECTED_RATE)).isNull();
    }
}
