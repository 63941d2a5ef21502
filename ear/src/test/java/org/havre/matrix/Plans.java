package org.havre.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.havre.server.MatrixServer;

/** How PostgreSQL carries out what pages ask, by its own log: the plans of statements and of those inside functions. */
final class Plans {
    private static final int LARGE = 5_000;
    private static final int TWINS = 300;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)[^\n]*\n[^\n]*");
    /** What a policy adds to a scan, that asks for the caller. */
    private static final Pattern OF_A_POLICY = Pattern.compile("Filter: .*(SubPlan|InitPlan)");
    /** What waits to be computed of names is asked for by no page: the server does at any time, and once after each start. */
    private static final String OF_NO_PAGE = "name_due";
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"#]+)\"");

    private final MatrixServer server;
    private final Set<String> large;

    /**
     * Fills the database with people whom those of the demo region have nothing to do with, and deploys anew, so that
     * every connection is one whose plans are written down.
     */
    Plans(MatrixServer server, Path ear) throws SQLException {
        this.server = server;
        try (var superuser = server.asSuperuser()) {
            execute(superuser, "set session_replication_role = replica");
            execute(superuser, "truncate planting.twin; call planting.choose(planting.own())");
            for (var nth = 1; nth <= TWINS; nth++) execute(superuser, Planted.text("crowd.sql").formatted(nth));
            execute(superuser, "analyze");
            large = new HashSet<>(Planted.read(superuser, """
                    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                      and reltuples > %d and (planting.has(relname::text, 'person_id') or planting.has(relname::text, 'household_id')
                                              or relname in ('person', 'household'))""".formatted(LARGE)));
            execute(superuser, "load 'auto_explain'");
            for (var setting : List.of("session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_nested_statements = on"))
                execute(superuser, "alter system set " + setting);
            execute(superuser, "select pg_reload_conf()");
        }
        server.replace(ear);
    }

    Set<String> large() { return large; }

    /**
     * Every scan of a whole large table with people, with what asked for it, on any page that somebody can reach. Of those
     * who see a good part of all, the ones that a policy leads to: whoever counts a region goes through what it is part of.
     */
    List<String> scans(Asker asker) {
        var seat = new Seat(server.address(), asker);
        var scans = new TreeSet<String>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        while (!ahead.isEmpty()) {
            var page = ahead.poll();
            if (!seen.add(page.replaceAll("[?].*", ""))) continue;
            var before = log().length();
            var answer = seat.open(page);
            LINK.matcher(answer.body()).results().map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.contains(".xhtml")).forEach(link -> ahead.add(resolved(page, link)));
            for (var plan : log().substring(before).split("\\n(?=\\d{4}-\\d\\d-\\d\\d )"))
                SCAN.matcher(plan.contains(OF_NO_PAGE) ? "" : plan).results()
                        .filter(found -> large.contains(found.group(1)))
                        .filter(found -> asker.seesAFacility() || OF_A_POLICY.matcher(found.group()).find())
                        .map(found -> found.group(1))
                        .forEach(table -> scans.add(asker + " " + page + " " + table + ": " + plan));
        }
        return new ArrayList<>(scans);
    }

    private static String resolved(String page, String link) {
        var to = URI.create("http://x" + page.replaceAll("[?].*", "")).resolve(link);
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private String log() {
        try {
            return Files.readString(Path.of(server.data().toString(), "postgresql.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
