package org.havre.stay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;

/** What each page asks about the work that waits, and what lists ask about care, of a nation after a year. */
@OnPostgres
class NationWorkBench {
    private static final String ENTER = "select * from enter('%s', now(), date '2026-10-31') entered";
    private static final String ENTER_AND_HEAR = ENTER + " left join lateral work_of(entered.role) on true";
    /** Plans are made at the first questions of a connection. */
    private static final int WARM_UP = 2;
    private static final List<String> TABLES = List.of("facility", "facility_terms", "unit", "place", "household",
            "person", "membership", "outcome", "decision", "stay", "bed_assignment", "orientation",
            "orientation_member", "absence", "sighting", "facility_code", "facility_directorate", "person_procedure");

    private final TestDatabase database;
    private final BenchTable table = new BenchTable();

    NationWorkBench(TestDatabase database) {
        this.database = database;
    }

    @Test void of_a_hundred_thousand_people() throws Exception {
        fill();
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            work(connection, "one", "Work that waits, told with each page, of a facility of 112,500 places' nation");
            work(connection, "five", "the same of five facilities");
            work(connection, "region", "the same of the greatest region, for OFII");
            work(connection, "ofii", "the same of the nation, for OFII");
            figure(connection, "one", "Until when those present may stay, of a facility", "care_on(date '2026-10-31')");
            figure(connection, "region", "the same of the greatest region", "care_on(date '2026-10-31')");
            figure(connection, "ofii", "the same of the nation", "care_on(date '2026-10-31')");
            figure(connection, "region", "All work that waits in the greatest region, as a list", "all_work");
            figure(connection, "ofii", "Transfers between all facilities in a year, as the figures count them",
                    "occupancy_transfers(scope_facilities(), date '2025-11-01', date '2026-11-01', null)");
        }
        table.write(Path.of("target", "bench", "work.md"));
        System.out.println(table);
    }

    private void fill() throws Exception {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var sql = NationWorkBench.class.getResourceAsStream("nation-after-a-year.sql")) {
            owner.setAutoCommit(false);
            for (var name : TABLES) statement.execute("alter table " + name + " disable trigger user");
            statement.execute(new String(sql.readAllBytes(), UTF_8));
            for (var name : TABLES) statement.execute("alter table " + name + " enable trigger user");
            owner.commit();
        }
        database.execute("vacuum analyze");
    }

    private void work(Connection connection, String login, String what) throws Exception {
        var heard = measured(connection, () -> ask(connection, ENTER_AND_HEAR.formatted(login)));
        var entered = measured(connection, () -> ask(connection, ENTER.formatted(login)));
        table.ratio(what, heard, "entering alone " + entered, heard.ratioTo(entered), "");
    }

    private void figure(Connection connection, String login, String what, String source) throws Exception {
        ask(connection, ENTER.formatted(login));
        var taken = new Measures();
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) taken.forget();
            taken.time(() -> ask(connection, "select count(*) from " + source));
        }
        connection.rollback();
        table.figure(what, taken, "");
    }

    private static Measures measured(Connection connection, Measures.Work work) throws Exception {
        var taken = new Measures();
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) taken.forget();
            taken.time(work);
            connection.rollback();
        }
        return taken;
    }

    private static void ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.executeQuery().close();
        }
    }
}
