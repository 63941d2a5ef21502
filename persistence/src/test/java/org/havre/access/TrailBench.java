package org.havre.access;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;

import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;

/** How long sealing and verifying the trail take, of ten million lines unless {@code -Dbench.trail} says how many. */
@OnPostgres
class TrailBench {
    private static final int LINES = Integer.getInteger("bench.trail", 10_000_000);
    private static final int AT_ONCE = 500_000;
    private static final int READINGS = 200;
    /** A tenth of them with values, as changes have. */
    private static final String WRITE = """
            with written as materialized (
                select nextval('trail_id') as id, clock_timestamp() as at, n, case when n %% 10 = 0 then gen_random_uuid() end as salt,
                       case when n %% 10 = 0 then jsonb_build_object('ends_on', jsonb_build_array(null, '2026-10-31')) end as told
                from generate_series(1, %d) n),
            digested as materialized (select *, trail_values_digest(salt, told) as told_digest from written),
            lines as (
                insert into trail select id, at, 'READ_FILE', 17, 'social', 'SOCIAL', null, '192.0.2.17', 'PresenceService.file', 'person',
                    n::text, n, n %% 40000, 11, null, null, told_digest,
                    trail_digest(id, at, 'READ_FILE', 17, 'social', 'SOCIAL', null, '192.0.2.17', 'PresenceService.file', 'person',
                        n::text, n, n %% 40000, 11, null, null, told_digest)
                from digested)
            insert into trail_value select id, at, salt, told from written where salt is not null""";

    private final TestDatabase database;
    private final BenchTable table = new BenchTable();

    TrailBench(TestDatabase database) { this.database = database; }

    @Test void of_as_many_lines() throws Exception {
        for (int written = 0; written < LINES; written += AT_ONCE)
            database.execute(WRITE.formatted(Math.min(AT_ONCE, LINES - written)));
        database.execute("select seal_trail()");
        var sealing = new Measures();
        sealing.time(() -> database.execute("select seal_trail()"));
        database.execute("vacuum analyze");
        try (var owner = database.asOwner()) {
            var lines = String.format(Locale.ROOT, "%,d", LINES);
            table.figure("Sealing " + lines + " lines of the trail", sealing, "");
            var verified = measured(owner, "select * from trail_findings()");
            var hashed = measured(owner, "select count(sha256(record_send(t))) from trail t");
            table.ratio("Verifying them", verified, "their SHA-256 alone " + hashed, verified.ratioTo(hashed),
                    LINES == 10_000_000 ? "60 s" : "");
            table.figure("A reading of a file written on the trail, with its commit", readings(), "");
        }
        table.write(Path.of("target", "bench", "trail.md"));
        System.out.println(table);
    }

    private static Measures measured(Connection connection, String query) throws Exception {
        var taken = new Measures();
        for (int round = 0; round < 5; round++)
            taken.time(() -> TrailDesk.read(connection, query));
        return taken;
    }

    private Measures readings() throws Exception {
        database.execute("insert into account (id, login, display_name, password_hash) values (1, 'reader', 'R', '-')");
        var taken = new Measures();
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            for (int round = 0; round < READINGS; round++) {
                TrailDesk.read(app, "select from enter('reader', now(), current_date)");
                taken.time(() -> {
                    TrailDesk.read(app, "select record_reading('READ_FILE', 'person', '91', 91, null, null)");
                    app.commit();
                });
            }
        }
        return taken;
    }
}
