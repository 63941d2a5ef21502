package org.havre.facility.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.facility.service.Desk.ELSEWHERE;
import static org.havre.facility.service.Desk.HERE;
import static org.havre.facility.service.Desk.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DatedFact;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.PlaceState;
import org.havre.shared.NotFound;
import org.havre.shared.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacilityServiceTest {
    private Desk desk;

    @BeforeAll void openDesk(TestDatabase database) {
        desk = new Desk(database);
        desk.unit("301", 2);
        desk.lives(Long.parseLong(desk.rows("select id from unit where name = '301'").get(0)), desk.place("301-1"),
                "2026-10-10",
                "2026-10-20");
        desk.execute(
                "insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                        + " values (9000021, %d, '2026-11-01', 'CADA', 'TARIFEE', 9000002, 60, 'OFII_FILE')",
                ELSEWHERE);
        desk.execute(
                "insert into declared_activity (facility_id, month, capacity, occupied) values (%d, '2026-09-01', 50, 48)",
                HERE);
    }

    private List<String> codes(String login, FacilityFilter filter) {
        return desk.as(login, d -> d.facilities().page(filter, FacilityOrder.CODE, true, 0, 25)).items().stream()
                .map(FacilityRow::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CADA | -     | -        | -              | -      | -         | C6980
            HUDA | -     | -        | -              | -      | -         | H3881
            -    | 69    | -        | -              | -      | -         | C6980
            -    | isere | -        | -              | -      | -         | H3881
            -    | -     | grenoble | -              | -      | -         | H3881
            -    | -     | -        | FR-ARA         | -      | -         | C6980 H3881
            -    | -     | -        | -              | le gue | -         | H3881
            -    | -     | -        | -              | -      | TILLEULS  | C6980
            -    | -     | -        | -              | -      | h388      | H3881
            -    | -     | -        | -              | -      | %         |
            """) void a_filter_lets_through(FacilityKind kind, String department, String directorate, String region,
            String operator, String text, String found) {
        var filter = new FacilityFilter(TODAY, kind, department, directorate, region, operator, text);

        assertThat(String.join(" ", codes("nation", filter))).isEqualTo(found == null ? "" : found);
    }

    @Test void kind_operator_and_capacity_are_those_of_the_day() {
        FacilityFilter november = new FacilityFilter(TODAY.plusDays(1), FacilityKind.CADA, "", "", "", "", "");

        assertThat(codes("nation", november)).containsExactly("C6980", "H3881");
        FacilityRow before = desk.as("nation", d -> d.facilities().get(new DnaCode("H3881")));
        assertThat(before.kind()).isEqualTo(FacilityKind.HUDA);
        assertThat(before.operator()).isEqualTo("Le Gué");
        assertThat(before.authorisedCapacity()).isEqualTo(50);
    }

    @Test void before_its_first_terms_a_facility_has_no_kind() {
        FacilityFilter early = new FacilityFilter(LocalDate.of(2014, 12, 31), null, "", "", "", "", "Tilleuls");
        FacilityRow row = desk.as("nation", d -> d.facilities().page(early, FacilityOrder.NAME, true, 0, 25)).items()
                .get(0);

        assertThat(row.kind()).isNull();
        assertThat(row.authorisedCapacity()).isNull();
    }

    @Test void the_total_is_told_beyond_the_last_page_and_where_nothing_matches() {
        Page<FacilityRow> beyond = desk.as("nation",
                d -> d.facilities().page(FacilityFilter.all(TODAY), FacilityOrder.CAPACITY, false, 50, 25));
        assertThat(beyond.total()).isEqualTo(2);
        assertThat(beyond.items()).isEmpty();
        var nothing = new FacilityFilter(TODAY, FacilityKind.NH, "", "", "", "", "");
        assertThat(desk.as("nation", d -> d.facilities().page(nothing, FacilityOrder.CODE, true, 0, 25)).total())
                .isZero();
    }

    @Test void places_open_that_day_are_counted() {
        assertThat(desk.as("director", d -> d.facilities().get(HERE)).openPlaces()).isEqualTo(2);
        assertThat(desk
                .as("nation", d -> d.facilities().page(FacilityFilter.all(TODAY), FacilityOrder.PLACES, false, 0, 1))
                .items().get(0).openPlaces()).isEqualTo(2);
    }

    @Test void each_sees_the_facilities_of_its_scope_alone() {
        assertThat(codes("director", FacilityFilter.all(TODAY))).containsExactly("C6980");
        assertThat(codes("neighbour", FacilityFilter.all(TODAY))).containsExactly("H3881");
        assertThatThrownBy(() -> desk.as("director", d -> d.facilities().get(ELSEWHERE))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.as("director", d -> d.facilities().get(new DnaCode("H3881"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.as("director", d -> d.facilities().plan(ELSEWHERE, YearMonth.of(2026, 10))))
                .isInstanceOf(NotFound.class);
    }

    @Test void the_plan_names_residents_to_those_who_may_read_names_and_shows_the_others_states() {
        var month = YearMonth.of(2026, 10);
        var named = desk.as("social", d -> d.facilities().plan(HERE, month)).units().get(0).lines().get(0);
        var nameless = desk.as("finance", d -> d.facilities().plan(HERE, month)).units().get(0).lines().get(0);

        assertThat(named.spans()).extracting(span -> span.what().state(), span -> span.nights())
                .containsExactly(tuple(PlaceState.FREE, 9),
                        tuple(PlaceState.OCCUPIED, 10),
                        tuple(PlaceState.FREE, 12));
        assertThat(named.spans().get(1).what().holder().familyName()).startsWith("Nom");
        assertThat(nameless.spans()).extracting(span -> span.what().state(), span -> span.nights())
                .containsExactlyElementsOf(named.spans().stream()
                        .map(span -> tuple(span.what().state(), span.nights())).toList());
        assertThat(nameless.spans().get(1).what().holder().named()).isFalse();
        assertThat(nameless.spans().get(1).what().holder().person()).isNull();
    }

    @Test void what_was_and_what_comes_is_told_with_its_days() {
        List<DatedFact> facts = desk.as("nation", d -> d.facilities().facts(ELSEWHERE));

        assertThat(facts).filteredOn(DatedFact.Terms.class::isInstance).extracting(DatedFact::from, DatedFact::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 1), null),
                        tuple(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 11, 1)));
        assertThat(facts).filteredOn(DatedFact.Code.class::isInstance).hasSize(1);
    }

    @Test void an_empty_cell_of_the_file_is_not_nought() {
        var declared = desk.as("director", d -> d.facilities().declared(HERE, 12)).get(0);

        assertThat(declared.occupied()).isEqualTo(48);
        assertThat(declared.travaux()).isNull();
    }
}
