package org.havre.demo.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.havre.database.Invariants;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo set, whose people who left are erased nearly three years later: nothing is left of them but the figures. */
@OnPostgres(filled = OfTheDemo.class)
class ErasureTest {
    private static final LocalDate TODAY = OfTheDemo.TODAY;
    private static final Instant NOW = OfTheDemo.NOW;
    private static final LocalDate LATER = LocalDate.of(2029, 6, 30);
    private static final Window ALL = Window.through(LocalDate.of(2025, 1, 1), TODAY.plusDays(30));
    private static final String DUE = """
            from retention_facts(null, '%1$s', '%1$s') f
            where retention_over(f.gone_on, f.unarrived_on, f.decided_on, f.appeal_until, f.held_until,
                                 f.staying or f.awaited or f.waiting or f.proceeding or f.disputed or f.reopened, '%1$s')"""
            .formatted(LATER);
    private static TestDatabase database;
    private static List<Long> due;
    private static List<String> marks;
    private static Map<String, Map<Long, List<FacilityNight>>> before;
    private static Map<String, Map<Long, List<FacilityNight>>> after;
    private static List<String> countersBefore;

    @BeforeAll static void erased(TestDatabase demo) throws SQLException {
        database = demo;
        due = rows("select person_id from (select f.person_id, dense_rank() over (order by f.household_id) as n " + DUE
                + ") f where n <= 40 order by 1").stream().map(Long::valueOf).toList();
        mark();
        database.execute("analyze");
        before = figures();
        countersBefore = counters();
        halfway();
        all();
        after = figures();
    }

    /** Whoever is due carries what nobody else does, in every text and date that says who somebody is. */
    private static void mark() throws SQLException {
        var people = braced(due);
        database.execute("""
                create temp table due as select unnest('%s'::bigint[]) as id;
                update person set family_name = 'Zq' || id || 'q', given_names = 'Zr' || id || 'r', agdref = lpad((7000000000 + id)::text, 10, '7'),
                    birth_date = make_date(1900 + (id %% 30)::int, 3, 13), birth_precision = 'DAY', version = version + 1
                where id in (select id from due) and birth_date < '2000-01-01';
                update person set family_name = 'Zq' || id || 'q', given_names = 'Zr' || id || 'r', version = version + 1
                where id in (select id from due) and birth_date >= '2000-01-01';
                insert into person_contact select id, '06' || id, 'zq' || id || 'q@example.org' from due on conflict do nothing;
                update stay set cancelled_because = 'Zs' || person_id where cancelled and person_id in (select id from due);
                update decision set number = 'Zd' || id, ground = 'Zg' || id
                where household_id in (select household_id from membership where person_id in (select id from due));
                update orientation set reason = 'Zo' || id where reason is not null;
                select set_config('havre.role', 'DIRECTOR', false), set_config('havre.account', (select min(id)::text from account), false);
                select record_reading('SEARCH', 'person', null, null, null, null, array['text'], 1, jsonb_build_object('text', 'zq' || id || 'Q'))
                from due;
                select set_config('havre.role', '', false), set_config('havre.account', '', false);
                drop table due;
                """.formatted(people));
        marks = rows("select regexp_replace(family_name, 'Zq', '') from person where family_name like 'Zq%'");
    }

    /** The server dies within a household: nothing of that household is erased, and the next run goes on. */
    private static void halfway() throws SQLException {
        var households = households();
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            var done = 0;
            for (var people : households.values()) {
                erase(connection, people);
                if (done++ == 3) {
                    connection.rollback();
                    return;
                }
                connection.commit();
            }
        }
    }

    private static void all() throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            for (var people : households().values()) {
                erase(connection, people);
                connection.commit();
            }
            read(connection, "select erase_ways('" + LATER + "'), erase_answers('" + LATER + "')");
            connection.commit();
        }
    }

    private static TreeMap<Long, List<Long>> households() throws SQLException {
        return rows(
                "select f.household_id || ' ' || f.person_id " + DUE + " and f.person_id = any ('" + braced(due) + "')")
                .stream().map(row -> row.split(" "))
                .collect(groupingBy(row -> Long.valueOf(row[0]), TreeMap::new,
                        mapping(row -> Long.valueOf(row[1]), toList())));
    }

    private static String braced(List<Long> people) { return people.toString().replace('[', '{').replace(']', '}'); }

    private static void erase(Connection connection, List<Long> people) throws SQLException {
        read(connection, "select set_config('havre.now', '" + LATER + "T03:20:00Z', true)");
        read(connection, "select erase_files('" + braced(people) + "', '"
                + LATER + "')");
    }

    /** Every night of every facility, as known now and on other days. */
    private static Map<String, Map<Long, List<FacilityNight>>> figures() throws SQLException {
        var figures = new LinkedHashMap<String, Map<Long, List<FacilityNight>>>();
        for (var known : new Instant[]{null, NOW.plusSeconds(60), NOW.minusSeconds(9 * 86400),
                Instant.parse("2025-10-31T12:00:00Z")})
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                read(connection,
                        "select cardinality(facilities) from enter('admin', '2026-10-31T09:00Z', '2026-10-31')");
                var facilities = rows("select id from facility order by id").stream().map(Long::valueOf).toList();
                var nights = new TreeMap<Long, List<FacilityNight>>();
                FactRows.count(connection, facilities, ALL, known, (id, of) -> nights.put(id, of));
                figures.put(String.valueOf(known), nights);
                connection.rollback();
            }
        return figures;
    }

    private static List<String> counters() throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            read(connection, "select 1 from enter('ofii', '2026-10-31T09:00Z', '2026-10-31')");
            var counted = new ArrayList<String>();
            for (var month = LocalDate.of(2025, 1, 1); month.isBefore(TODAY); month = month.plusMonths(1))
                counted.addAll(read(connection,
                        "select * from eviction_counters('" + month + "', '" + month.plusMonths(1) + "')"));
            for (var table : List.of("absence", "absence_history"))
                counted.addAll(
                        rows("select date_trunc('month', starts_on), count(*), sum(ends_on - starts_on) from " + table
                                + " where not cancelled group by 1 order by 1"));
            connection.rollback();
            return counted;
        }
    }

    @Test void many_are_due() { assertThat(due).hasSizeGreaterThan(40); }

    @Rule("R63")
    @Test void every_night_of_every_facility_counts_as_before_and_as_it_was_known() {
        assertThat(before.get("null")).hasSizeGreaterThan(10);
        assertThat(after).isEqualTo(before);
    }

    @Test void so_do_the_counters_of_a_month() throws SQLException { assertThat(counters()).isEqualTo(countersBefore); }

    @Test void nobody_who_was_due_is_left_and_the_others_are() throws SQLException {
        assertThat(households()).isEmpty();
        assertThat(rows("select count(*) from person where erased_on is not null"))
                .containsExactly(String.valueOf(due.size()));
        assertThat(rows("select count(*) from person where erased_on is null and family_name = '—'"))
                .containsExactly("0");
    }

    @Test void nothing_is_left_of_them_in_any_table_history_or_value_of_the_trail() throws SQLException {
        var found = new ArrayList<String>();
        var held = new java.util.HashSet<>(marks);
        for (var table : rows(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"))
            for (var row : rows("select lower(t::text) from " + table + " t where t::text ~ '[zZ][qrsdgo][0-9]+'"))
                java.util.regex.Pattern.compile("z[qr](\\d+)").matcher(row).results()
                        .filter(hit -> held.contains(hit.group(1) + "q") && due.contains(Long.valueOf(hit.group(1))))
                        .forEach(hit -> found.add(table + " " + row));
        assertThat(found).isEmpty();
        assertThat(rows(
                "select 1 from person where birth_precision = 'DAY' and erased_on is not null and birth_date = make_date(1900 + (id % 30)::int, 3, 13)"))
                .isEmpty();
        for (var table : rows(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"))
            assertThat(rows(
                    "select '" + table + " ' || t::text from " + table + " t where t::text ~ '19[0-2][0-9]-03-13'"))
                    .isEmpty();
    }

    @Test void of_decisions_that_concern_nobody_else_neither_number_nor_ground_is_left() throws SQLException {
        for (var table : List.of("decision", "decision_history"))
            assertThat(rows("select d.number from " + table + " d join household h on h.id = d.household_id"
                    + " where h.erased_on is not null and (d.number !~ '^—[0-9a-f]{32}$' or d.ground is not null)"))
                    .isEmpty();
    }

    @Test void an_erasure_is_no_version_of_its_own() throws SQLException {
        for (var table : List.of("stay", "decision", "orientation", "absence"))
            assertThat(rows("select id from " + table + "_history where lower(recorded) > '2028-01-01'")).isEmpty();
    }

    @Test void whoever_houses_people_sees_them_no_more_nor_hears_what_would_be_owed() throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            for (var login : List.of("social", "director", "ofii", "prefecture")) {
                read(connection, "select 1 from enter('" + login + "', '2029-06-30T09:00Z', '2029-06-30')");
                for (var table : List.of("person", "membership", "outcome", "person_procedure", "membership_history"))
                    assertThat(read(connection, "select count(*) from " + table + " t where "
                            + (table.equals("person") ? "id" : "person_id") + " = any ('"
                            + braced(due) + "')")).as(login + " " + table)
                            .containsExactly("0");
                assertThat(read(connection, "select count(*) from undeclared() u join stay s on s.id = u.event_id"
                        + " where s.person_id = any ('" + braced(due) + "')"))
                        .containsExactly("0");
            }
            connection.rollback();
        }
    }

    @Test void a_file_that_is_not_due_cannot_be_erased() throws SQLException {
        var present = rows("select min(person_id) from stay where ends_on is null and not cancelled").get(0);
        try (var connection = database.asApp()) {
            assertThatThrownBy(() -> erase(connection, List.of(Long.valueOf(present)))).isInstanceOf(SQLException.class)
                    .hasMessageContaining("the time of a file is not over");
            assertThat(read(connection, "select erase_files('{" + due.get(0) + "}', '" + LATER + "')"))
                    .as("nor twice").containsExactly("0");
        }
    }

    @Test void nobody_who_has_entered_with_another_role_erases_anything() throws SQLException {
        for (var login : List.of("social", "director", "ofii", "auditor", "finance"))
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                read(connection, "select 1 from enter('" + login + "', '2029-06-30T09:00Z', '2029-06-30')");
                assertThatThrownBy(() -> erase(connection, List.of(1L))).hasMessageContaining("erased by night");
                connection.rollback();
            }
    }

    @Test void what_holds_in_every_database_still_holds() throws SQLException {
        assertThat(Invariants.broken(database)).isEmpty();
    }

    @Test void the_trail_is_as_provable_as_before() throws SQLException {
        database.execute("select seal_trail()");
        database.execute("select seal_trail()");
        assertThat(rows("select finding from trail_findings() where finding not in ('TAIL', 'SEALED')")).isEmpty();
        assertThat(rows("select count(*) >= 40 from trail where kind = 'ERASE'")).containsExactly("t");
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var owner = database.asOwner()) {
            return read(owner, sql);
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next())
                rows.add(String.join(" ",
                        Stream.iterate(1, column -> column + 1).limit(row.getMetaData().getColumnCount())
                                .map(column -> text(row, column)).toList()));
            return rows;
        }
    }

    private static String text(java.sql.ResultSet row, int column) {
        try {
            return row.getString(column) == null ? "" : row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
