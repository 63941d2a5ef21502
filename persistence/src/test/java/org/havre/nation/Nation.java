package org.havre.nation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented nation in an empty database: 1,500 facilities, 112,000 places, and the stays of ten years or of the last of
 * them, which are the same ones. Every fill is the same.
 */
public final class Nation {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    /** The first stays that are told began ten years ago, or before. */
    public static final int YEARS = 11;
    public static final String SIZE = "select count(*) from facility union all select count(*) from place union all select count(*) from stay";
    private static final List<String> TABLES = List.of("operator", "facility", "facility_code", "facility_terms",
            "facility_directorate", "site", "unit", "place", "unavailability", "household", "person", "membership",
            "person_procedure", "outcome", "decision", "orientation", "orientation_member", "stay", "bed_assignment",
            "person_facility");
    private static final List<String> WITH_HISTORY = List.of("facility_code", "facility_directorate",
            "facility_terms", "unit", "place", "unavailability", "membership", "person_procedure", "outcome",
            "decision", "orientation", "orientation_member", "stay", "bed_assignment");
    /** What slows a fill and is made again after it; keys of tables and what points to them come last and first. */
    private static final String TIES = """
            select format('alter table %1$s drop constraint %2$I', c.conrelid::regclass, c.conname),
                   format('alter table %1$s add constraint %2$I %3$s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c
            where c.conrelid = any (cast(? as regclass[])) and c.contype in ('f', 'x')
            union all
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = any (cast(? as regclass[]))
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private final Connection owner;
    private final int every;

    public Nation(Connection owner) { this(owner, 1); }

    /** @param every of so many facilities one, for who has less time */
    public Nation(Connection owner, int every) {
        this.owner = owner;
        this.every = every;
    }

    public boolean isEmpty() throws SQLException {
        return rows("select 'f' from facility limit 1").isEmpty();
    }

    /** What has not ended before a day. */
    public void fill(LocalDate since) throws SQLException, IOException {
        owner.setAutoCommit(false);
        run("set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off");
        TABLES.forEach(table -> trigger(table, "disable"));
        var again = untie();
        run(script().replace("${today}", TODAY.toString()).replace("${since}", since.toString())
                .replace("${every}", Integer.toString(every)));
        for (var table : WITH_HISTORY)
            run("insert into " + table + "_history select t.*, tstzrange('"
                    + TODAY.minusYears(YEARS) + "', null) from " + table + " t");
        for (var tie : again) run(tie);
        TABLES.forEach(table -> trigger(table, "enable"));
        run("select setval('ids', 1000000000)");
        owner.commit();
        owner.setAutoCommit(true);
        run("vacuum analyze");
    }

    private List<String> untie() throws SQLException {
        var again = new ArrayList<String>();
        try (var ties = owner.prepareStatement(TIES)) {
            var tables = owner.createArrayOf("text", TABLES.toArray());
            ties.setArray(1, tables);
            ties.setArray(2, tables);
            try (var row = ties.executeQuery()) {
                while (row.next()) {
                    again.add(0, row.getString(2));
                    run(row.getString(1));
                }
            }
        }
        return again;
    }

    private void trigger(String table, String way) {
        try {
            run("alter table " + table + " " + way + " trigger user");
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private static String script() throws IOException {
        try (var sql = Nation.class.getResourceAsStream("nation.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }

    public List<String> rows(String query) throws SQLException {
        try (var statement = owner.createStatement(); var row = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (row.next()) rows.add(row.getString(1));
            return rows;
        }
    }

    public void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
