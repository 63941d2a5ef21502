package org.havre.name;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;

/** A misspelt name looked for among a million residents, in the caller's scope, beside the index asked without one. */
@OnPostgres
class NameBench {
    /** A nation's residents of ten years; fewer where somebody only wants to see that it goes. */
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000_000);
    private static final String AMONG = String.format(java.util.Locale.ROOT, "%,d residents", PEOPLE);
    private static final int FACILITIES = 1_500;
    private static final int REGIONS = 15;
    private static final int SHOWN = 20;
    private static final int BATCH = 2_000;
    private static final List<String> TABLES = List.of("person", "person_facility");

    private final TestDatabase database;
    private final BenchTable table = new BenchTable();
    private final List<Pairs.Pair> pairs = Pairs.all();

    NameBench(TestDatabase database) {
        this.database = database;
    }

    @Test void among_a_million_residents() throws Exception {
        fill();
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            search(connection, "one", "A misspelt name among " + AMONG + ", in a facility");
            search(connection, "region", "the same in a region of 100 facilities, for OFII");
            search(connection, "nation", "the same in the nation, for OFII");
            recall(connection, "in their own facility", person -> "facility-" + facility(person));
            recall(connection, "in their own region", person -> "region-" + (1 + facility(person) % REGIONS));
            recall(connection, "in the nation", person -> "nation");
        }
        falseDuplicates();
        table.write(Path.of("target", "bench", "names.md"));
        System.out.println(table);
    }

    /** Pairs first, one in a facility, then strangers; each person in one facility. */
    private void fill() throws Exception {
        try (var owner = database.asOwner()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                for (var name : TABLES) statement.execute("alter table " + name + " disable trigger user");
                statement.execute("drop index name_key_found");
                statement.execute(PARK);
                statement.execute(BARE);
            }
            var strangers = new Strangers(11);
            try (var people = owner.prepareStatement(
                    "insert into person (id, family_name, given_names, sex, birth_date, birth_precision) values (?, ?, ?, 'F', date '1990-01-01' + ? % 9000, 'DAY')");
                    var keys = owner.prepareStatement(
                            "insert into name_key (person_id, edition, plain, keys) values (?, 1, ?, ?)")) {
                for (int id = 1; id <= PEOPLE; id++) {
                    var name = id <= pairs.size() ? pairs.get(id - 1).kept() : strangers.next();
                    person(people, keys, id, name);
                    if (id % BATCH == 0) {
                        people.executeBatch();
                        keys.executeBatch();
                    }
                }
            }
            try (var statement = owner.createStatement()) {
                statement.execute("insert into household (id, reference) values (1, 'M1')");
                statement.execute(
                        "insert into person_facility (person_id, facility_id, household_id) select id, 1 + id % "
                                + FACILITIES + ", 1 from person");
                statement.execute("create index name_key_found on name_key using gin (keys) with (fastupdate = off)");
                for (var name : TABLES) statement.execute("alter table " + name + " enable trigger user");
            }
            owner.commit();
        }
        database.execute("vacuum analyze");
    }

    private static final String PARK = """
            insert into operator (id, name) values (1, 'Havre');
            insert into territorial_directorate select n, 'Direction ' || n from generate_series(1, %1$d) n;
            insert into facility (id, name, department_code) select n, 'CADA ' || n, '69' from generate_series(1, %2$d) n;
            insert into facility_directorate select n, n, 1 + n %% %1$d, date '2015-01-01', null from generate_series(1, %2$d) n;
            insert into account (id, login, display_name, password_hash) values (1, 'one', 'one', 'x'), (2, 'region', 'region', 'x'), (3, 'nation', 'nation', 'x');
            insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'OFII', 'DIRECTORATE', '2', '2015-01-01'), (3, 3, 'OFII', 'NATION', null, '2015-01-01');
            insert into account_right_facility values (1, 2);
            insert into account (id, login, display_name, password_hash) select 100000 + n, 'facility-' || n, 'n', 'x' from generate_series(1, %2$d) n;
            insert into account_right (id, account_id, role, scope, starts_on) select 100000 + n, 100000 + n, 'SOCIAL', 'FACILITY', '2015-01-01' from generate_series(1, %2$d) n;
            insert into account_right_facility select 100000 + n, n from generate_series(1, %2$d) n;
            insert into account (id, login, display_name, password_hash) select 200000 + n, 'region-' || n, 'n', 'x' from generate_series(1, %1$d) n;
            insert into account_right (id, account_id, role, scope, scope_key, starts_on) select 200000 + n, 200000 + n, 'OFII', 'DIRECTORATE', n, '2015-01-01' from generate_series(1, %1$d) n;
            """
            .formatted(REGIONS, FACILITIES);

    /** The index and nothing else: no rights, no nearness, no names. */
    private static final String BARE = """
            create function bare(p_words text[], p_wide text[]) returns setof bigint
                language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
            declare
                words integer := cardinality(p_words);
                way   text;
                found integer;
            begin
                foreach way in array array[
                        (select string_agg(format('keys && $1[%s]::integer[]', n), ' and ') from generate_series(1, words) n),
                        (select string_agg(format('keys && $2[%s]::integer[] and (%s)', n, (
                                select string_agg(format('keys && $2[%s]::integer[]', m), ' or ') from generate_series(n + 1, words) m)), ' or ')
                         from generate_series(1, words - 1) n),
                        (select string_agg(format('keys && $1[%s]::integer[]', n), ' or ') || ' limit 4000' from generate_series(1, words) n
                         having words > 1)] loop
                    continue when way is null;
                    return query execute 'select person_id from name_key where ' || way using p_words, p_wide;
                    get diagnostics found = row_count;
                    exit when found >= 40;
                end loop;
            end $$""";

    private static void person(PreparedStatement people, PreparedStatement keys, int id, Pairs.Entered name)
            throws SQLException {
        var family = name.family().isEmpty() ? name.given() : name.family();
        var given = name.family().isEmpty() ? "" : name.given();
        people.setLong(1, id);
        people.setString(2, family);
        people.setString(3, given);
        people.setInt(4, id);
        people.addBatch();
        keys.setLong(1, id);
        keys.setString(2, Letters.plain(family + " " + given));
        keys.setArray(3, keys.getConnection().createArrayOf("int4", boxed(NameKeys.of(family, given))));
        keys.addBatch();
    }

    private static Integer[] boxed(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private void search(Connection connection, String login, String what) throws Exception {
        enter(connection, login);
        var ours = new Measures();
        var bare = new Measures();
        for (int round = -1; round < Measures.TAKEN; round++) {
            if (round == 0) {
                ours.forget();
                bare.forget();
            }
            ours.time(() -> {
                for (int i = 0; i < pairs.size(); i += 8) found(connection, pairs.get(i).asked().typed());
            });
            bare.time(() -> {
                for (int i = 0; i < pairs.size(); i += 8) bare(connection, pairs.get(i).asked().typed());
            });
        }
        connection.rollback();
        table.ratio(what, ours, "the index alone " + bare, ours.ratioTo(bare), "2");
    }

    private static void enter(Connection connection, String login) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select * from enter('" + login + "', now(), date '2026-10-31')");
        }
    }

    /** The rows of the index that have every word, or two of them where those are few, or one: as many as are heard again. */
    private static void bare(Connection connection, String typed) throws SQLException {
        var asked = NameKeys.asked(typed);
        try (var statement = connection.prepareStatement("select * from bare(?, ?)")) {
            statement.setArray(1, texts(connection, asked.strict()));
            statement.setArray(2, texts(connection, asked.wide()));
            try (var rows = statement.executeQuery()) {
                while (rows.next());
            }
        }
    }

    private static java.sql.Array texts(Connection connection, List<int[]> keys) throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(NameQuestion::text).toArray());
    }

    private static List<Long> found(Connection connection, String typed) throws SQLException {
        return found(connection, typed, 0);
    }

    /** As {@link Names} asks, without an entity manager. */
    private static List<Long> found(Connection connection, String typed, int born) throws SQLException {
        var asked = NameKeys.asked(typed);
        var name = Name.typed(typed);
        Map<Long, Double> near = new HashMap<>();
        try (var statement = connection.prepareStatement("select person_id, plain from "
                + (born == 0 ? "people_named(?, ?, ?, ?, ?, ?)" : "people_named_born(?, ?, ?, ?, ?, ?, ?)"))) {
            statement.setArray(1, texts(connection, asked.strict()));
            statement.setArray(2, texts(connection, asked.wide()));
            statement.setArray(3, texts(connection, asked.exact()));
            statement.setArray(4, connection.createArrayOf("int4", boxed(asked.sounds())));
            statement.setString(5, Letters.plain(typed));
            statement.setInt(6, Names.HEARD_AGAIN);
            if (born > 0) statement.setInt(7, born);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    double like = name.likeness(new Name(rows.getString(2)));
                    if (like >= Names.ALIKE) near.put(rows.getLong(1), like);
                }
            }
        }
        return near.entrySet().stream().sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(SHOWN).map(Map.Entry::getKey).toList();
    }

    /** Each pair's other spelling, asked by somebody who may see the one who is meant; all others that are shown are strangers. */
    private void recall(Connection connection, String where, IntFunction<String> caller) throws SQLException {
        int there = 0;
        int first = 0;
        int shown = 0;
        int born = 0;
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            long meant = i + 1L;
            enter(connection, caller.apply(i + 1));
            var asked = pairs.get(i).asked().typed();
            var found = found(connection, asked);
            shown += found.size();
            if (found.contains(meant)) there++;
            else lost.add(asked + " -> " + pairs.get(i).kept().typed());
            if (!found.isEmpty() && found.get(0) == meant) first++;
            if (found(connection, asked, born(i + 1)).contains(meant)) born++;
            connection.rollback();
        }
        table.figure("recall@20 of " + pairs.size() + " pairs among " + AMONG + ", " + where,
                percent(there, pairs.size()), "98 %");
        table.figure("the same with the year of birth", percent(born, pairs.size()), "98 %");
        table.figure("of these first of all, by the name alone", percent(first, pairs.size()), "");
        table.figure("precision@20: one is meant, so many are shown", percent(there, shown), "");
        System.out.println("not among the first twenty " + where + ": " + lost);
    }

    private static int facility(int person) { return 1 + person % FACILITIES; }

    private static int born(int id) { return LocalDate.of(1990, 1, 1).plusDays(id % 9000).getYear(); }

    /** How many of a thousand strangers somebody would be asked about, if each were compared with 1,000 others. */
    private void falseDuplicates() {
        var strangers = new Strangers(23).stream().limit(1_000).map(Pairs.Entered::name).toList();
        long taken = strangers.stream().filter(one -> strangers.stream()
                .anyMatch(other -> other != one && one.likeness(other) >= Name.SAME)).count();
        table.figure("false duplicates by name alone per 1,000 strangers", taken, "");
    }

    private static String percent(int part, int whole) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }
}
