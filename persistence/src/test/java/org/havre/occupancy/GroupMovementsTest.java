package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.IN_TRANSIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three people leave A on 10 May for B, in another département of the same region. */
class GroupMovementsTest {
    private static final Window MAY = Window.of(YearMonth.of(2025, 5));
    private static final FacilityRow A = SomeFacility.in(1, "69", "FR-ARA");
    private static final FacilityRow B = SomeFacility.in(2, "38", "FR-ARA");

    private static List<OccupancyRow> rows(Grouping grouping, Step step, String reached, OccupancyFilter filter) {
        var sums = new Sums(grouping, step, MAY, LocalDate.parse("2025-05-11"));
        var left = Centre.cada(10).people(3, "2025-01-01", "2025-05-10").nights(MAY.withEve());
        var entered = reached == null ? Centre.cada(10) : Centre.cada(10).people(3, reached, null);
        sums.add(A, left.stream().filter(filter::admits).toList());
        sums.add(B, entered.nights(MAY.withEve()).stream().filter(filter::admits).toList());
        var moved = transferred("2025-05-10", reached, 3);
        if (moved.isAdmittedBy(filter)) sums.add(moved);
        return sums.rows();
    }

    private static Transferred transferred(String left, String reached, int people) {
        return new Transferred(side(A, left, "Escale"), side(B, reached == null ? left : reached, "Toits"),
                Centre.period(left, reached), people);
    }

    private static Transferred.Side side(FacilityRow facility, String day, String operator) {
        return new Transferred.Side(facility, new FacilityNight(LocalDate.parse(day), FacilityKind.CADA, operator, null,
                Figures.NONE));
    }

    private static Figures month(Grouping grouping, String group, String reached) {
        return rows(grouping, Step.MONTH, reached, OccupancyFilter.ALL).stream()
                .filter(row -> group.equals(row.group().key())).findFirst().orElseThrow().figures();
    }

    private static Figures night(String day, String reached) {
        return rows(Grouping.REGION, Step.NIGHT, reached, OccupancyFilter.ALL).stream()
                .filter(row -> row.night().equals(LocalDate.parse(day))).findFirst().orElseThrow().figures();
    }

    @Test void facilities_count_in_and_out() {
        assertThat(month(Grouping.FACILITY, "C0001", "2025-05-10").of(DEPARTURES)).isEqualTo(3);
        assertThat(month(Grouping.FACILITY, "C0002", "2025-05-10").of(ARRIVALS)).isEqualTo(3);
        assertThat(month(Grouping.DEPARTMENT, "69", "2025-05-10").of(DEPARTURES)).isEqualTo(3);
        assertThat(month(Grouping.DEPARTMENT, "38", "2025-05-10").of(ARRIVALS)).isEqualTo(3);
    }

    @Test void the_region_and_the_nation_count_neither() {
        for (var whole : Map.of(Grouping.REGION, "FR-ARA", Grouping.NATION, "FR").entrySet()) {
            var may = month(whole.getKey(), whole.getValue(), "2025-05-10");
            assertThat(may.of(ARRIVALS)).isZero();
            assertThat(may.of(DEPARTURES)).isZero();
            assertThat(may.of(IN_TRANSIT)).isZero();
            assertThat(may.occupied()).as("one night each, every night").isEqualTo(3 * 31);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-05-09, 3, 0", "2025-05-10, 0, 3", "2025-05-11, 0, 3",
            "2025-05-12, 3, 0"}) void nights_between_are_nowhere_and_in_transit(String night, long present,
                    long inTransit) {
        assertThat(night(night, "2025-05-12").present()).isEqualTo(present);
        assertThat(night(night, "2025-05-12").of(IN_TRANSIT)).isEqualTo(inTransit);
        assertThat(night(night, "2025-05-12").of(ARRIVALS)).isZero();
        assertThat(night(night, "2025-05-12").of(DEPARTURES)).isZero();
    }

    @Test void who_is_awaited_is_in_transit_and_has_not_left_the_region() {
        var may = month(Grouping.REGION, "FR-ARA", null);
        assertThat(may.of(DEPARTURES)).isZero();
        assertThat(may.of(IN_TRANSIT)).isEqualTo(3 * 22);
    }

    @Test void of_a_night_that_is_not_over_nothing_is_realised() {
        var may = rows(Grouping.REGION, Step.MONTH, "2025-05-12", OccupancyFilter.ALL).get(0);
        assertThat(may.realised().of(IN_TRANSIT)).isEqualTo(3);
        assertThat(may.figures().of(IN_TRANSIT)).isEqualTo(6);
    }

    @Test void between_operators_they_leave_one_and_come_to_the_other() {
        var moved = transferred("2025-05-10", "2025-05-10", 3);
        assertThat(moved.isInside(Grouping.OPERATOR)).isFalse();
        assertThat(moved.isInside(Grouping.KIND)).isTrue();
        assertThat(moved.isAdmittedBy(new OccupancyFilter(null, null, "Escale"))).isFalse();
        assertThat(moved.isAdmittedBy(new OccupancyFilter(FacilityKind.CADA, null, null))).isTrue();
    }

    @Test void what_lies_outside_of_the_period_changes_none_of_its_rows() {
        var sums = new Sums(Grouping.NATION, Step.MONTH, MAY, LocalDate.parse("2025-05-11"));
        sums.add(transferred("2025-04-20", "2025-04-22", 3));
        sums.add(transferred("2025-06-01", "2025-06-02", 3));
        assertThat(sums.rows()).isEmpty();
        assertThat(sums.total()).isEqualTo(OccupancyTotal.NONE);
    }
}
