package org.havre.takeover.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.takeover.imports.OperatorBook.day;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever its session ends, a take-over has come in as a whole or not at all. */
@OnPostgres
class KilledTakeoverTest {
    private static final int KILLS = 40;
    private static final List<String> WRITTEN = List.of("facility", "facility_terms", "unit", "place",
            "unavailability", "household", "person", "membership", "outcome", "decision", "orientation",
            "orientation_member", "stay", "bed_assignment", "absence", "takeover_row", "takeover_person");

    /** Ends its own session at the row with a number: as it is written, or as it is checked at the end. */
    private static final String KILLER = """
            create sequence killer_rows;
            create table killer (row_number bigint);
            insert into killer values (0);
            grant select on killer to public;
            grant usage on killer_rows to public;
            create function killer() returns trigger language plpgsql as $$
            begin
                if nextval('killer_rows') = (select row_number from killer) then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end $$""";
    private static final String KILLS_ON = """
            create trigger killer_writes before insert or update on %1$s for each row execute function killer();
            create constraint trigger killer_checks after insert or update on %1$s deferrable initially deferred
                for each row execute function killer()""";

    private static final String KILL_AT = "with restarted as materialized (select setval('killer_rows', 1, false))"
            + " update killer set row_number = ? from restarted";

    private final OperatorDesk desk;
    private final TestDatabase database;
    private final Random random = new Random(56);

    KilledTakeoverTest(TestDatabase database) {
        this.database = database;
        this.desk = new OperatorDesk(database);
    }

    @Test void at_whatever_row_its_session_ends_everything_is_as_before(@TempDir Path folder) throws Exception {
        desk.bring(first().in(folder));
        var second = second().in(folder);
        watch();
        desk.bring(second, false, OperatorDesk.TODAY);
        var rows = number("select last_value from killer_rows");
        assertThat(rows).isGreaterThan(100);
        try (var looking = database.asOwner();
                var everything = looking.prepareStatement(everything());
                var killer = looking.prepareStatement(KILL_AT)) {
            var before = state(everything);
            for (int kill = 0; kill < Proof.times(KILLS); kill++) {
                var at = 1 + random.nextLong(rows);
                killAt(killer, at);
                assertThat(isKilled(second)).as("at row %s of %s", at, rows).isTrue();
                assertThat(state(everything)).as("after a session that ended at row %s of %s", at, rows)
                        .isEqualTo(before);
            }
            killAt(killer, 0);
            var whole = desk.bring(second);
            assertThat(whole.report().created()).isEqualTo(20);
            assertThat(state(everything)).isNotEqualTo(before);
            assertThat(desk.bring(second).report().unchanged()).isEqualTo(whole.report().read());
        }
    }

    private void watch() {
        database.execute(KILLER);
        database.execute(String.join(";", WRITTEN.stream().map(KILLS_ON::formatted).toList()));
    }

    private static void killAt(PreparedStatement killer, long row) throws SQLException {
        killer.setLong(1, row);
        killer.execute();
    }

    private boolean isKilled(Path file) throws Exception {
        try {
            desk.bring(file);
            return false;
        } catch (SQLException | IllegalStateException gone) {
            return true;
        }
    }

    /** Asks for every row of every table; what is drawn from a sequence and was never written leaves no trace. */
    private String everything() throws SQLException {
        return desk.all("""
                select string_agg(format('select %L as t, count(*), md5(string_agg(x::text, '';'' order by x::text)) from %I x',
                                         relname, relname), ' union all ' order by relname)
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname <> 'killer'""").get(0);
    }

    private static List<String> state(PreparedStatement everything) throws SQLException {
        var state = new ArrayList<String>();
        try (var rows = everything.executeQuery()) {
            while (rows.next()) state.add(rows.getString(1) + ' ' + rows.getLong(2) + ' ' + rows.getString(3));
        }
        Collections.sort(state);
        return state;
    }

    private long number(String query) throws SQLException { return Long.parseLong(desk.all(query).get(0)); }

    private static OperatorBook first() {
        var book = OperatorBook.withPlaces();
        for (int household = 1; household <= 3; household++) lives(book, household);
        return book;
    }

    /** The same, with more of everything and something put right. */
    private static OperatorBook second() {
        var book = first();
        for (int household = 4; household <= 8; household++) lives(book, household);
        for (int household = 4; household <= 8; household++)
            book.row(TakeoverSheet.ABSENCES, "Personne", "M" + household + "-1", "Du", day(2024, household, 3), "Au",
                    day(2024, household, 5), "Motif", "famille");
        return book;
    }

    /** Somebody who stays for a month, one after the other. */
    private static void lives(OperatorBook book, int household) {
        book.person("M" + household).admission("A" + household, "M" + household, day(2024, household, 1))
                .stay("M" + household + "-1", "B2", "B2-1", day(2024, household, 2), day(2024, household + 1, 1),
                        "A" + household);
    }
}
