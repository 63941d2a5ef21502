package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.IN_TRANSIT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One person of Lyon (1) whom OFII sends to Grenoble (2) in the same region; Marseille (3) is in another one. Both are
 * run by Escale until 1 June, when Grenoble passes to Toits.
 */
@OnPostgres
class OccupancyTransfersTest {
    private static final Window MAY = Window.of(YearMonth.of(2025, 5));
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
    private static final LocalDate LEFT = LocalDate.of(2025, 5, 10);

    private final TestDatabase database;

    OccupancyTransfersTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach void somebody_in_lyon() {
        database.execute("""
                truncate facility, operator, account, person, household cascade;
                truncate stay_history, orientation_history, orientation_member_history, facility_terms_history;
                select set_config('havre.now', '2025-01-01T08:00:00Z', false);
                insert into operator values (1, 'Escale'), (2, 'Toits');
                insert into account (id, login, display_name, password_hash) values
                    (1, 'admin', 'A', ''), (2, 'finance', 'F', ''), (3, 'nobody', 'N', '');
                insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                    (1, 1, 'ADMIN', 'NATION', null, '2020-01-01'), (2, 2, 'FINANCE', 'DEPARTMENT', '69', '2020-01-01');
                insert into facility (id, name, department_code) values (1, 'Lyon', '69'), (2, 'Grenoble', '38'),
                    (3, 'Marseille', '13');
                insert into facility_terms values
                    (1, 1, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 4, 'ACT', null),
                    (2, 2, '2020-01-01', 'CADA', 'TARIFEE', 1, 4, 'ACT', null),
                    (3, 3, '2020-01-01', 'CADA', 'TARIFEE', 2, 4, 'ACT', null),
                    (4, 2, '2025-06-01', 'CADA', 'TARIFEE', 2, 4, 'ACT', null);
                insert into household (id, reference) values (1, 'H1');
                insert into person (id, family_name, sex, birth_date, birth_precision) values
                    (1, 'Un', 'F', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values (1, 1, 1, 'HEAD', '2024-01-01');
                insert into decision (id, number, nature, household_id, facility_id, decided_on) values
                    (1, 'D1', 'ADMISSION', 1, 1, '2024-01-01');
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
                    (1, 1, 1, '2024-01-04', 'DECISION', 1);
                select set_config('havre.now', '', false)""");
    }

    private void sent(long facility) {
        recorded("2025-05-08", """
                insert into decision (id, number, nature, household_id, facility_id, decided_on) values
                    (2, 'D2', 'TRANSFER', 1, %1$d, '2025-05-08');
                insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
                values (1, 2, 1, %1$d, '2025-05-08', '2025-05-10', '2025-05-13', 'EXPECTED');
                insert into orientation_member (id, orientation_id, facility_id, person_id) values (1, 1, %1$d, 1)"""
                .formatted(facility));
    }

    private void leaves(String day) {
        recorded(day, "update stay set ends_on = '" + day
                + "', exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = 2 where id = 1");
    }

    private void arrives(long facility, String day) {
        recorded(day, """
                update orientation set state = 'ARRIVED' where id = 1;
                update orientation_member set arrived_on = '%1$s' where id = 1;
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
                    (2, 1, %2$d, '%1$s', 'DECISION', 2)""".formatted(day, facility));
    }

    private void recorded(String day, String sql) {
        database.execute("select set_config('havre.now', '" + day + "T18:00:00Z', false); " + sql
                + "; select set_config('havre.now', '', false)");
    }

    private List<OccupancyRow> rows(String login, Grouping grouping, Step step, Window window, Instant known)
            throws SQLException {
        try (var connection = entered(login)) {
            var sums = new Sums(grouping, step, window, TODAY);
            FactRows.count(connection, List.of(SomeFacility.in(1, "69", "FR-ARA"), SomeFacility.in(2, "38", "FR-ARA"),
                    SomeFacility.in(3, "13", "FR-PAC")), window.withEve(), known,
                    sums::add, sums::add);
            connection.rollback();
            return sums.rows();
        }
    }

    private Connection entered(String login) throws SQLException {
        var connection = database.asApp();
        connection.setAutoCommit(false);
        try (var enter = connection.prepareStatement("select * from enter(?, now(), ?)")) {
            enter.setString(1, login);
            enter.setObject(2, TODAY);
            enter.executeQuery().close();
        }
        return connection;
    }

    /** The region's nights, first by what each facility tells and then as the database adds them up from the stays. */
    private List<List<OccupancyRow>> bothWays(Window window) throws SQLException {
        var counted = rows("admin", Grouping.REGION, Step.NIGHT, window, null);
        try (var connection = entered("admin")) {
            var sums = new Sums(Grouping.REGION, Step.NIGHT, window, TODAY);
            SummedNights.sum(connection, OccupancyQuestion.of(window, Step.NIGHT, Grouping.REGION), null, TODAY, false,
                    sums);
            return List.of(counted, sums.rows());
        }
    }

    private Figures region(String night) throws SQLException {
        var day = LocalDate.parse(night);
        return rows("admin", Grouping.REGION, Step.NIGHT, Window.through(day, day), null).get(0).figures();
    }

    private List<Long> may(String login, Grouping grouping, String group, Instant known) throws SQLException {
        var figures = rows(login, grouping, Step.MONTH, MAY, known).stream()
                .filter(row -> group.equals(row.group().key())).map(OccupancyRow::figures)
                .findFirst().orElseThrow();
        return told(figures);
    }

    private static List<Long> told(Figures figures) {
        return List.of(figures.of(ARRIVALS), figures.of(DEPARTURES), figures.of(IN_TRANSIT), figures.occupied());
    }

    @Test void from_one_facility_to_another_on_one_day_the_region_counts_one_each_night() throws SQLException {
        sent(2);
        leaves("2025-05-10");
        arrives(2, "2025-05-10");
        assertThat(may("admin", Grouping.FACILITY, "C0001", null)).containsExactly(0L, 1L, 0L, 9L);
        assertThat(may("admin", Grouping.FACILITY, "C0002", null)).containsExactly(1L, 0L, 0L, 22L);
        assertThat(may("admin", Grouping.DEPARTMENT, "38", null)).containsExactly(1L, 0L, 0L, 22L);
        for (var whole : List.of("FR-ARA", "FR", "Escale"))
            assertThat(may("admin", grouping(whole), whole, null)).as(whole).containsExactly(0L, 0L, 0L, 31L);
        var kinds = new ArrayList<>(may("admin", Grouping.KIND, "HUDA", null));
        assertThat(kinds).as("out of the HUDA").containsExactly(0L, 1L, 0L, 9L);
    }

    private static Grouping grouping(String group) {
        return switch (group) {
            case "FR" -> Grouping.NATION;
            case "Escale" -> Grouping.OPERATOR;
            default -> Grouping.REGION;
        };
    }

    @Test void two_nights_between_are_nowhere_and_in_transit() throws SQLException {
        sent(2);
        leaves("2025-05-10");
        arrives(2, "2025-05-12");
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 0L, 2L, 29L);
        assertThat(region("2025-05-09").occupied()).isEqualTo(1);
        for (var night : List.of("2025-05-10", "2025-05-11")) {
            assertThat(region(night).occupied()).isZero();
            assertThat(region(night).of(IN_TRANSIT)).isEqualTo(1);
        }
        assertThat(region("2025-05-12").occupied()).isEqualTo(1);
        assertThat(region("2025-05-12").of(ARRIVALS)).isZero();
    }

    /** Of every period from three days before the departure to three after the arrival: it may begin or end on the way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3}) void a_way_over_the_edge_of_a_period_is_neither_lost_nor_told_twice(
            int nights) throws SQLException {
        var reached = LEFT.plusDays(nights);
        sent(2);
        leaves(LEFT.toString());
        arrives(2, reached.toString());
        for (var first = LEFT.minusDays(1); !first.isAfter(reached.plusDays(1)); first = first.plusDays(1))
            for (var last = first; !last.isAfter(reached.plusDays(1)); last = last.plusDays(1)) {
                var expected = first.datesUntil(last.plusDays(1))
                        .map(night -> !night.isBefore(LEFT) && night.isBefore(reached)
                                ? List.of(0L, 0L, 1L, 0L)
                                : List.of(0L, 0L, 0L, 1L))
                        .toList();
                for (var told : bothWays(Window.through(first, last)))
                    assertThat(told.stream().filter(row -> row.group().key().equals("FR-ARA"))
                            .map(row -> told(row.figures())).toList()).as("%s to %s", first, last).isEqualTo(expected);
            }
    }

    @Test void decided_and_not_carried_out_the_region_has_one_and_not_two() throws SQLException {
        sent(2);
        assertThat(region("2025-05-09").occupied()).isEqualTo(1);
        assertThat(region("2025-05-09").reserved()).isEqualTo(1);
        assertThat(may("admin", Grouping.FACILITY, "C0001", null)).containsExactly(0L, 0L, 0L, 31L);
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 0L, 0L, 31L);
    }

    @Test void who_is_awaited_is_in_transit_until_the_way_ends_without_an_arrival() throws SQLException {
        sent(2);
        leaves("2025-05-10");
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 0L, 22L, 9L);
        recorded("2025-05-14", "update orientation set state = 'NOT_ARRIVED', ended_on = '2025-05-14' where id = 1");
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 1L, 0L, 9L);
        assertThat(may("admin", Grouping.REGION, "FR-ARA", Instant.parse("2025-05-11T00:00:00Z")))
                .as("as it was known").containsExactly(0L, 0L, 22L, 9L);
    }

    @Test void out_of_the_region_it_leaves_one_and_comes_to_the_other_and_the_nation_counts_neither()
            throws SQLException {
        sent(3);
        leaves("2025-05-10");
        arrives(3, "2025-05-11");
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 1L, 0L, 9L);
        assertThat(may("admin", Grouping.REGION, "FR-PAC", null)).containsExactly(1L, 0L, 0L, 21L);
        assertThat(may("admin", Grouping.NATION, "FR", null)).containsExactly(0L, 0L, 1L, 30L);
    }

    @Test void whoever_sees_one_side_only_is_told_that_somebody_left_and_not_where_to() throws SQLException {
        sent(2);
        leaves("2025-05-10");
        arrives(2, "2025-05-10");
        assertThat(may("finance", Grouping.NATION, "FR", null)).containsExactly(0L, 1L, 0L, 9L);
        assertThat(rows("nobody", Grouping.NATION, Step.MONTH, MAY, null)).isEmpty();
    }

    @Test void an_operator_is_that_of_the_day_on_each_side_even_outside_of_the_period() throws SQLException {
        sent(2);
        leaves("2025-05-31");
        arrives(2, "2025-06-01");
        assertThat(may("admin", Grouping.OPERATOR, "Escale", null)).containsExactly(0L, 1L, 0L, 30L);
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 0L, 1L, 30L);
    }

    @Test void stays_recorded_by_error_move_nobody() throws SQLException {
        sent(2);
        leaves("2025-05-10");
        arrives(2, "2025-05-10");
        recorded("2025-05-20", "update stay set cancelled = true, cancelled_because = 'erreur' where id = 2");
        assertThat(may("admin", Grouping.REGION, "FR-ARA", null)).containsExactly(0L, 1L, 0L, 9L);
    }
}
