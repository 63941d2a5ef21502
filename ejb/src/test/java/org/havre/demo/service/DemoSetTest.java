package org.havre.demo.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final DemoSet SET = region(TODAY);

    private static DemoSet region(LocalDate today) {
        return DemoSet.region(today, new AtomicLong()::incrementAndGet);
    }

    private static List<Map<String, Object>> rows(DemoSet set, String table) {
        return set.facts().stream().filter(fact -> fact.table().equals(table)).map(Fact::row).toList();
    }

    private static List<Object> column(String table, String column) {
        return rows(SET, table).stream().map(row -> row.get(column)).filter(value -> value != null).toList();
    }

    @Test void the_same_business_date_gives_the_same_rows() {
        assertThat(region(TODAY).facts().stream().map(fact -> fact + " " + fact.recorded() + fact.row()))
                .containsExactlyElementsOf(
                        SET.facts().stream().map(fact -> fact + " " + fact.recorded() + fact.row()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2025-01-01", "2025-06-30", "2026-12-31", "2027-03-01",
            "2028-02-29"}) void on_any_day_the_figures_are_like_the_published_ones(LocalDate today) {
        var figures = region(today).figures();
        assertThat(figures.overstayShare()).isBetween(0.18, 0.22);
        assertThat(figures.housing().singleShare()).isBetween(0.40, 0.46);
        assertThat(figures.housing().meanStay()).isBetween(10.0, 20.0);
        assertThat(figures.present()).isBetween(1000, 1300);
        assertThat(figures.mustMove()).isBetween(1, 20);
    }

    @Test void every_code_belongs_to_its_department_and_ends_in_80_to_99() {
        var departments = rows(SET, "facility").stream()
                .collect(toMap(row -> row.get("id"), row -> row.get("department_code")));
        assertThat(rows(SET, "facility_code")).isNotEmpty().allSatisfy(row -> {
            var code = new DnaCode((String) row.get("code"));
            assertThat(code.agreesWith((String) departments.get(row.get("facility_id")))).isTrue();
            assertThat(Integer.parseInt(code.value().substring(3))).isBetween(80, 99);
        });
    }

    @Test void every_kind_there_ever_was_is_there() {
        assertThat(column("facility_terms", "kind").stream().map(kind -> FacilityKind.valueOf((String) kind))
                .collect(toSet())).containsExactlyInAnyOrder(FacilityKind.values());
    }

    @Test void units_of_every_size_are_there() {
        assertThat(column("unit", "bed_count").stream().collect(toSet())).contains(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test void nobody_has_a_number_that_a_prefecture_gives() {
        assertThat(column("person", "agdref")).isNotEmpty().doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat((String) number).matches("99\\d{8}"));
    }

    @Test void telephones_are_of_the_range_kept_for_fiction() {
        assertThat(column("person_contact", "phone"))
                .allSatisfy(phone -> assertThat((String) phone).startsWith("06 39 98 "));
    }

    @Test void nothing_is_recorded_before_the_take_over_or_in_the_future() {
        assertThat(SET.facts()).allSatisfy(fact -> assertThat(fact.recorded())
                .allSatisfy(day -> assertThat(day).isBetween(LocalDate.of(2025, 1, 1), TODAY)));
    }

    @Test void nobody_moves_after_the_business_date() {
        assertThat(column("stay", "starts_on")).allSatisfy(day -> assertThat((LocalDate) day).isBeforeOrEqualTo(TODAY));
        assertThat(column("stay", "ends_on")).allSatisfy(day -> assertThat((LocalDate) day).isBeforeOrEqualTo(TODAY));
    }

    @Test void decisions_are_numbered_in_the_order_of_their_year() {
        assertThat(column("decision", "number")).doesNotHaveDuplicates().contains("DEMO-2026-000123")
                .allSatisfy(number -> assertThat((String) number).matches("DEMO-20\\d\\d-\\d{6}"));
    }

    @Test void a_wide_park_has_as_many_facilities_and_places_as_wanted() {
        int facilities = 0, places = 0;
        for (DemoSet part : DemoSet.wide(210, 6000, TODAY, new AtomicLong()::incrementAndGet)) {
            facilities += rows(part, "facility").size();
            places += rows(part, "place").size();
        }
        assertThat(facilities).isEqualTo(210);
        assertThat(places).isBetween(6000, 6200);
    }
}
