package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the figures, and what an answer says of itself. */
class QuestionTest {
    private static final Window MAY = Window.of(YearMonth.of(2026, 5));
    private static final FacilityNight NIGHT = new FacilityNight(MAY.from(), FacilityKind.CADA, "Évasion", "Lyon",
            Figures.NONE);

    @ParameterizedTest
    @CsvSource(nullValues = "any", value = {"any, any, any, true", "CADA, any, any, true", "HUDA, any, any, false",
            "any, lyon, any, true", "any, Paris, any, false", "any, any, evasion, true", "any, any, Toits, false",
            "CADA, ' LYON ', évasion, true"}) void a_night_is_let_through_by_what_the_facility_was(FacilityKind kind,
                    String directorate, String operator, boolean admitted) {
        assertThat(new OccupancyFilter(kind, directorate, operator).admits(NIGHT)).isEqualTo(admitted);
    }

    @Test void a_name_that_nobody_knows_is_not_any_name() {
        var unknown = new FacilityNight(MAY.from(), null, null, null, Figures.NONE);
        assertThat(OccupancyFilter.ALL.admits(unknown)).isTrue();
        assertThat(new OccupancyFilter(null, "Lyon", null).admits(unknown)).isFalse();
        assertThat(new OccupancyFilter(FacilityKind.CADA, null, null).admits(unknown)).isFalse();
    }

    @Test void a_question_is_narrowed_step_by_step() {
        var all = OccupancyQuestion.of(MAY, Step.NIGHT, Grouping.REGION);
        assertThat(all).isEqualTo(new OccupancyQuestion(MAY, Step.NIGHT, Grouping.REGION, null, null, null,
                OccupancyFilter.ALL, null));
        var filter = new OccupancyFilter(FacilityKind.CADA, null, null);
        assertThat(all.about(new DnaCode("C6901")).within("69", "FR-ARA").only(filter).knownAt(Instant.EPOCH))
                .isEqualTo(new OccupancyQuestion(MAY, Step.NIGHT, Grouping.REGION, new DnaCode("C6901"), "69", "FR-ARA",
                        filter, Instant.EPOCH));
    }

    @Test void a_row_says_which_night_or_month_it_is() {
        var row = new OccupancyRow(Group.of("FR", null), MAY.from(), MAY.to().minusDays(1), null, NightState.REALISED,
                Figures.NONE, Figures.NONE, Flow.NONE, Flow.NONE);
        assertThat(row.night()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(row.month()).isEqualTo(YearMonth.of(2026, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, true", "1, 0, 0, 0, false", "0, 1, 0, 0, false", "0, 0, 1, 0, false",
            "0, 0, 0, 1, false"}) void a_facility_without_a_place_to_come_is_left_out(long tonight, long later,
                    long leaving, long overdue, boolean nothing) {
        assertThat(new Vacancy(SomeFacility.NAMED, tonight, later, leaving, overdue).isNothing()).isEqualTo(nothing);
    }

    @Test void places_to_come_are_those_that_change_and_those_that_are_left() {
        var vacancy = new Vacancy(SomeFacility.NAMED, 5, 3, 4, 9);
        assertThat(vacancy.changes()).isEqualTo(-2);
        assertThat(vacancy.expected()).isEqualTo(7);
    }

    @Test void rates_of_what_is_lost_and_undue_have_their_own_denominators() {
        var figures = Figures.NONE.with(Measure.OPENED, 100).with(Measure.TRAVAUX, 3).with(Measure.AUTHORISED, 200)
                .with(Measure.OVERSTAY_OTHER, 7);
        assertThat(figures.unavailableRate().orElseThrow().percent()).isEqualByComparingTo("3");
        assertThat(figures.overstayRate().orElseThrow().percent()).isEqualByComparingTo("3.5");
        assertThat(figures).hasToString("[authorised 200, opened 100, travaux 3, overstay_other 7]");
        assertThat(figures).hasSameHashCodeAs(Figures.NONE.plus(figures)).doesNotHaveSameHashCodeAs(Figures.NONE);
    }

    @Test void groups_go_by_their_code_and_those_without_come_last() {
        var a = new Group(2, "A", null);
        assertThat(a).isLessThan(new Group(1, "B", null)).isLessThan(new Group(3, "A", null))
                .isLessThan(new Group(0, null, null));
        assertThat(a.compareTo(new Group(2, "A", "same"))).isZero();
    }
}
