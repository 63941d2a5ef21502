package org.havre.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.havre.access.RandomKey;
import org.havre.nation.Nation;
import org.havre.server.Person;
import org.havre.server.Rest;
import org.havre.server.TestServer;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The residents of an invented nation as a workbook by REST, beside SXSSF alone writing the same cells in the same server;
 * and what nine times as many of them hold of its heap while they pass.
 */
class ExportsBench {
    private static final String EXPORT = "/api/v1/exports/residents.xlsx?on=" + TestServer.TODAY;
    /** A program's: by its password alone nobody is let in who sees names of many facilities. */
    private static final Secret TOKEN = new Secret("havre_" + RandomKey.next().value());
    private static final int WARM_UP = 2;
    /** Of a hundred and eight thousand, ten times would be more than a sheet has rows. */
    private static final int TIMES = 9;
    private static final Duration PASSING = Duration.ofSeconds(2);
    /** Whoever comes again is another one of the same name, in a household of their own, without a bed. */
    private static final String AGAIN = """
            set session_replication_role = replica;
            create temporary table here as
                select s.id as stay, s.person_id as person, s.facility_id as facility, s.starts_on, m.id as membership, m.household_id as household
                from stay s join membership m on m.person_id = s.person_id and m.starts_on <= '%1$s' and (m.ends_on is null or m.ends_on > '%1$s')
                where not s.cancelled and s.starts_on <= '%1$s' and (s.ends_on is null or s.ends_on > '%1$s');
            create temporary table more as select k * 100000000::bigint as k from generate_series(1, %2$d) k;
            insert into household (id, reference) select distinct h.household + k, 'N-' || h.household + k from here h, more;
            insert into person (id, family_name, given_names, sex, birth_date, birth_precision, nationality)
                select h.person + k, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, p.nationality
                from here h join person p on p.id = h.person, more;
            insert into membership (id, household_id, person_id, role, starts_on)
                select h.membership + k, h.household + k, h.person + k, 'OTHER', h.starts_on from here h, more;
            insert into stay (id, person_id, facility_id, starts_on, entry) select h.stay + k, h.person + k, h.facility, h.starts_on, 'BIRTH' from here h, more;
            insert into person_facility (person_id, facility_id, household_id) select h.person + k, h.facility, h.household + k from here h, more;
            analyze household; analyze person; analyze membership; analyze stay; analyze person_facility;
            """;
    /** What the server does by itself with new names would fall into what is measured: it computes none. */
    private static final String NO_NAMES = "create or replace function naming() returns boolean language sql stable as 'select false'";
    /** Somebody who sees them all; and no nights to be kept meanwhile. */
    private static final String READY = """
            set session_replication_role = replica;
            insert into nights_kept (facility_id, starts_on, ends_on) select id, '2030-01-01', '2030-01-01' from facility
                on conflict (facility_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on;
            insert into account (id, login, display_name, password_hash)
                select nextval('ids'), 'ofii', 'Camille Aubresol', password_hash from account where login = 'admin';
            insert into account_right (id, account_id, role, scope, starts_on)
                select nextval('ids'), id, 'OFII', 'NATION', '2020-01-01' from account where login = 'ofii';
            insert into access_token (id, account_id, name, digest, writes, made_at, expires_at)
                select nextval('ids'), id, 'bench', decode('%s', 'hex'), false, now(), now() + interval '1 day' from account where login = 'ofii';
            """;

    @TempDir static Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Person admin;

    @Test void residents_go_out() throws Exception {
        var table = new BenchTable();
        var server = BenchServer.empty(Rest.DEMO_PASSWORD);
        try {
            server.start();
            admin = Person.signedIn(TestServer.address(), "admin");
            people();
            tell(table);
            System.out.println(table); // the rest takes nine times as long
            heap(table);
        } finally {
            server.stop();
        }
        table.write(Path.of("target", "bench", "exports.md"));
        System.out.println(table);
    }

    /** Those who are there, and whoever has been within a year. */
    private static void people() throws IOException, SQLException {
        run(NO_NAMES);
        try (var database = BenchServer.database()) {
            new Nation(database, Integer.getInteger("bench.every", 1)).fill(Nation.TODAY.minusYears(1));
        }
        run(READY.formatted(HexFormat.of().formatHex(RandomKey.digest(TOKEN))));
    }

    private static void run(String sql) throws IOException, SQLException {
        try (var database = BenchServer.database(); var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void tell(BenchTable table) throws Exception {
        var file = folder.resolve("residents.xlsx");
        download(file);
        var rows = answered(HttpRequest.newBuilder(URI.create(TestServer.address() + "/bench/cells"))
                .POST(BodyPublishers.ofString(file.toString())));
        var ours = new Measures();
        var alone = new Measures();
        for (var round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) List.of(ours, alone).forEach(Measures::forget);
            ours.time(() -> download(file));
            alone.time(() -> answered(bench("/bench/cells")));
        }
        table.ratio("Export of " + rows + " rows of residents, 20 columns, over HTTP", ours,
                "SXSSF alone, the same cells " + alone, ours.ratioTo(alone), "1.3");
    }

    /** What is in use after a sweep, again and again while they pass, beside what was in use before. */
    private void heap(BenchTable table) throws Exception {
        run(AGAIN.formatted(TestServer.TODAY, TIMES - 1));
        var before = heap();
        var most = before;
        var file = folder.resolve("all.xlsx");
        var passing = CompletableFuture.runAsync(() -> download(file));
        while (!isDone(passing)) most = Math.max(most, heap());
        table.figure("Live heap that " + TIMES + " times as many hold while they pass, into a workbook of "
                + Files.size(file) / 1_000_000 + " MB", (most - before) / 1_000_000 + " MB", "64 MB");
    }

    /** Waits for it between two sweeps, which take the time of all who work: one after the other they would leave none. */
    private static boolean isDone(Future<?> passing) throws Exception {
        try {
            passing.get(PASSING.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private long heap() { return Long.parseLong(answered(bench("/bench/vitals?heap"))); }

    private static HttpRequest.Builder bench(String path) {
        return HttpRequest.newBuilder(URI.create(TestServer.address() + path));
    }

    private void download(Path file) {
        try {
            var answer = client.send(bench(EXPORT).header("Authorization", "Bearer " + TOKEN.value())
                    .header("Accept-Language", "fr").build(), BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) throw new IllegalStateException("Answered " + answer.statusCode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String answered(HttpRequest.Builder request) {
        var answer = admin.send(request);
        if (answer.statusCode() != 200) throw new IllegalStateException("Answered " + answer.statusCode());
        return answer.body();
    }
}
