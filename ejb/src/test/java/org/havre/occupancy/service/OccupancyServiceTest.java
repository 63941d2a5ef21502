package org.havre.occupancy.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DnaCode;
import org.havre.facility.Facilities;
import org.havre.facility.KeptUnits;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.NightState;
import org.havre.occupancy.Occupancy;
import org.havre.occupancy.OccupancyFilter;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.occupancy.export.OfiiRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.StateFigure;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked on 20 March 2025: C6901 in Lyon, with 4 places, H1301 in Marseille, with 2, and A6902, of which only terms are known. */
@OnPostgres
class OccupancyServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final Window MARCH = Window.of(YearMonth.of(2025, 3));

    private final TestDatabase database;

    OccupancyServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll static void a_small_network(TestDatabase database) throws IOException {
        try (var sql = OccupancyServiceTest.class.getResourceAsStream("/org/havre/occupancy/small-network.sql")) {
            database.execute(new String(sql.readAllBytes(), UTF_8));
        }
        database.execute("""
                insert into facility (id, name, department_code) values (3, 'Inconnu', '69');
                insert into operator values (3, 'Rives');
                insert into facility_terms values (9, 3, '2025-01-01', 'CADA', 'TARIFEE', 3, 50, 'OFII_FILE', null);
                insert into facility_code (id, facility_id, code, starts_on) values (1, 1, 'C6901', '2020-01-01'),
                    (2, 2, 'H1301', '2020-01-01'), (3, 3, 'A6902', '2020-01-01')""");
    }

    private <T> T as(String login, Function<OccupancyService, T> work) {
        return as(login, (permissions, entities) -> work.apply(new OccupancyService(permissions,
                new Facilities(entities), new Counting(entities, new KeptUnits(entities)), clock())));
    }

    private List<StateFigure> state(String login) {
        return as(login,
                (permissions, entities) -> new StateDesk(permissions, new Counting(entities, new KeptUnits(entities)),
                        clock()).figures());
    }

    private static BusinessClock clock() { return BusinessClock.fixedOn(TODAY, Clock.systemUTC()); }

    private <T> T as(String login, BiFunction<Permissions, EntityManager, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            var entry = new Entry();
            new Door(entities, clock(), entry).enter(login);
            try {
                return work.apply(new Permissions(entry), entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private List<OccupancyRow> rows(String login, OccupancyQuestion asked) { return as(login, s -> s.rows(asked)); }

    private List<OfiiRow> ofii(String login, YearMonth month) { return as(login, s -> s.ofii(month)); }

    private boolean isBeforeAllRecords(OccupancyQuestion asked) {
        return as("admin", s -> s.isBeforeAllRecords(asked));
    }

    private static OccupancyQuestion march(Step step, Grouping grouping) {
        return OccupancyQuestion.of(MARCH, step, grouping);
    }

    private static Figures sum(List<OccupancyRow> rows) {
        return rows.stream().map(OccupancyRow::figures).reduce(Figures.NONE, Figures::plus);
    }

    @Test void nights_and_months_of_any_group_add_up_to_the_same() {
        var nation = rows("admin", march(Step.MONTH, Grouping.NATION));
        assertThat(nation).hasSize(1);
        for (var grouping : Grouping.values()) {
            for (var step : Step.values()) {
                assertThat(sum(rows("admin", march(step, grouping)))).isEqualTo(sum(nation));
            }
        }
    }

    @Test void what_passes_from_one_row_to_another_is_counted_by_each_and_not_by_the_total() {
        database.execute("""
                insert into decision (id, number, nature, household_id, facility_id, decided_on)
                values (90, 'D90', 'TRANSFER', 4, 1, '2025-04-08');
                update stay set ends_on = '2025-04-10', exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = 90 where id = 4;
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)
                values (90, 4, 1, '2025-04-10', 'DECISION', 90)""");
        var april = OccupancyQuestion.of(Window.of(YearMonth.of(2025, 4)), Step.MONTH, Grouping.FACILITY);
        var regions = OccupancyQuestion.of(april.window(), Step.MONTH, Grouping.REGION);
        var nation = OccupancyQuestion.of(april.window(), Step.MONTH, Grouping.NATION);
        for (var split : List.of(april, regions)) {
            var told = this.<Occupancy>as("admin", s -> s.answer(split));
            assertThat(sum(told.rows()).of(Measure.ARRIVALS)).isEqualTo(1);
            assertThat(sum(told.rows()).of(Measure.DEPARTURES)).isEqualTo(1);
            assertThat(told.total().figures()).isEqualTo(sum(rows("admin", nation)));
        }
        assertThat(sum(rows("admin", nation)).of(Measure.ARRIVALS)).isZero();
        assertThat(sum(rows("admin", nation)).of(Measure.DEPARTURES)).isZero();
        var streamed = new ArrayList<OccupancyRow>();
        as("admin", (permissions, entities) -> {
            new OccupancyService(permissions, new Facilities(entities), new Counting(entities, new KeptUnits(entities)),
                    clock()).tell(nation,
                            streamed::add);
            return null;
        });
        assertThat(streamed).isEqualTo(rows("admin", nation));
    }

    @Test void rows_come_in_the_order_of_codes_and_nights() {
        var rows = rows("admin", march(Step.NIGHT, Grouping.FACILITY));
        assertThat(rows).hasSize(3 * 31);
        assertThat(rows).extracting(row -> row.group().key() + row.night()).isSorted();
    }

    @Test void a_month_tells_what_is_realised_apart() {
        var lyon = rows("admin", march(Step.MONTH, Grouping.FACILITY).about(new DnaCode("C6901"))).get(0);
        assertThat(lyon.state()).isEqualTo(NightState.FORECAST);
        assertThat(lyon.figures().opened()).isEqualTo(4 * 31);
        assertThat(lyon.realised().opened()).isEqualTo(4 * 19);
    }

    @Test void a_kind_is_that_of_the_night() {
        var huda = march(Step.NIGHT, Grouping.FACILITY).only(new OccupancyFilter(FacilityKind.HUDA, null, null));
        assertThat(rows("admin", huda)).hasSize(14)
                .allSatisfy(row -> assertThat(row.group().key()).isEqualTo("H1301"));
    }

    @Test void operator_and_directorate_are_found_by_name_whatever_its_case() {
        var escale = march(Step.NIGHT, Grouping.NATION).only(new OccupancyFilter(null, "MARSEILLE", "escale"));
        assertThat(sum(rows("admin", escale)).opened()).isEqualTo(2 * 14);
    }

    @Test void a_region_sees_its_own_and_another_one_does_not_exist_for_it() {
        assertThat(rows("finance", march(Step.MONTH, Grouping.FACILITY))).extracting(row -> row.group().key())
                .containsExactly("A6902", "C6901");
        assertThatThrownBy(() -> rows("finance", march(Step.MONTH, Grouping.NATION).within(null, "FR-PAC")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rows("finance", march(Step.MONTH, Grouping.NATION).about(new DnaCode("H1301"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("finance", s -> s.facility(2, MARCH, Step.NIGHT))).isInstanceOf(NotFound.class);
    }

    @Test void in_the_nation_a_region_without_a_facility_is_empty() {
        assertThat(rows("admin", march(Step.MONTH, Grouping.NATION).within(null, "Bretagne"))).isEmpty();
    }

    @Test void who_may_not_see_figures_is_refused() {
        assertThatThrownBy(() -> rows("nobody", march(Step.MONTH, Grouping.NATION)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ofii("nobody", YearMonth.of(2025, 3))).isInstanceOf(Forbidden.class);
    }

    @Test void what_was_known_before_the_first_record_is_told_to_be_nothing() {
        var before = march(Step.NIGHT, Grouping.NATION).about(new DnaCode("C6901"))
                .knownAt(Instant.parse("2025-02-28T22:59:59Z"));
        assertThat(isBeforeAllRecords(before)).isTrue();
        assertThat(rows("admin", before)).isEmpty();
        var after = before.knownAt(Instant.parse("2025-03-02T00:00:00Z"));
        assertThat(isBeforeAllRecords(after)).isFalse();
        assertThat(rows("admin", after)).hasSize(31);
    }

    @Test void what_was_known_is_told_of_the_operator_that_is_asked_for() {
        var before = march(Step.NIGHT, Grouping.OPERATOR).knownAt(Instant.parse("2025-03-10T00:00:00Z"));
        assertThat(isBeforeAllRecords(before.only(new OccupancyFilter(null, null, "Rives")))).isTrue();
        assertThat(isBeforeAllRecords(before.only(new OccupancyFilter(null, null, "escale")))).isFalse();
    }

    @Test void tonight_is_the_night_of_the_business_date() {
        assertThat(this.<Figures>as("admin", s -> s.tonight(1)).occupied()).isEqualTo(3);
    }

    @Test void four_figures_tell_how_a_scope_stands_and_add_up_over_its_facilities() {
        var nation = sum(
                rows("admin", OccupancyQuestion.of(Window.through(TODAY, TODAY), Step.NIGHT, Grouping.NATION)));
        assertThat(state("admin")).extracting(StateFigure::key, figure -> figure.value().toString()).containsExactly(
                tuple("state.authorised", "" + nation.authorised()), tuple("state.usable", "" + nation.usable()),
                tuple("state.unavailable", "" + nation.unavailable()), tuple("state.overstay", "" + nation.overstay()));
        assertThat(state("finance")).hasSize(4).isNotEqualTo(state("admin"));
    }

    @Test void who_may_not_see_figures_is_shown_none() { assertThat(state("nobody")).isEmpty(); }

    @Test void ofiis_workbook_tells_every_facility_on_the_last_day_and_nothing_of_those_without_places() {
        var rows = ofii("admin", YearMonth.of(2025, 3));
        assertThat(rows).extracting("code").containsExactly("A6902", "C6901", "H1301");
        assertThat(rows.get(0).activity()).isNull();
        assertThat(rows.get(0).capacity()).isEqualTo(50);
        assertThat(rows.get(1).activity().occupied()).isEqualTo(3);
        assertThat(rows.get(1).activity().overstayRejected()).isEqualTo(2);
        assertThat(rows.get(1).activity().unavailableByReason()).containsEntry(UnavailabilityReason.TRAVAUX, 0);
        assertThat(rows.get(1).department()).isEqualTo("Rhône");
        assertThat(rows.get(1).directorate()).isEqualTo("Lyon");
        assertThat(rows.get(2).kind()).isEqualTo(FacilityKind.CADA);
    }

    @Test void a_facility_without_terms_that_day_is_not_listed_yet() {
        assertThat(ofii("finance", YearMonth.of(2024, 12))).extracting("code").containsExactly("C6901");
    }
}
