package org.havre.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;

import org.havre.facility.imports.NationPark;
import org.havre.facility.imports.ParkSheets;
import org.havre.server.Person;
import org.havre.server.Rest;
import org.havre.server.TestServer;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast the built Havre is, on the built server with the heap that it is given, with the demo set. */
class HavreBench {
    private static final Path PARK = Path.of("..", "ejb", "target", "bench", "park.md");
    private static final Path WORK = Path.of("..", "persistence", "target", "bench", "work.md");
    private static final Path NAMES = Path.of("..", "persistence", "target", "bench", "names.md");
    private static final Path TRAIL = Path.of("..", "persistence", "target", "bench", "trail.md");
    private static final Path CREDITS = Path.of("..", "persistence", "target", "bench", "credits.md");
    private static final Path TAKEOVER = Path.of("..", "ejb", "target", "bench", "takeover.md");
    private static final Path NATION = Path.of("..", "ejb", "target", "bench", "nation.md");
    private static final Path EXPORTS = Path.of("target", "bench", "exports.md");
    private static final Path README = Path.of("..", "README.md");
    private static final String MONTH = TestServer.TODAY.substring(0, 7);
    private static final int WARM_UP = 5;

    @TempDir static Path folder;
    private final BenchTable table = new BenchTable();

    @Test void everything_is_measured_and_told() throws Exception {
        table.take(PARK);
        table.take(WORK);
        table.take(NAMES);
        table.take(TRAIL);
        table.take(CREDITS);
        table.take(TAKEOVER);
        table.take(NATION);
        table.take(EXPORTS);
        var server = new BenchServer();
        try {
            table.figure("From the start of the server until ready, the first time, with the demo set",
                    seconds(server.start()), "60 s");
            server.stop();
            table.figure("From the start of the server until ready, the second time", seconds(server.start()), "30 s");
            if (isAsked("pages")) pages();
            if (isAsked("trail")) new TrailCost(Person.signedIn(TestServer.address(), "director")).tell(table);
            if (isAsked("nation")) nation();
            if (isAsked("workbooks")) badWorkbooks();
            table.figure("Heap in use after all this, of 768 MB", heap(), "");
            if (isAsked("guessing")) guessing();
        } finally {
            server.stop();
        }
        System.out.println(table);
        if (System.getProperty("bench.readme") != null) keep();
    }

    /** {@code -Dbench.only=trail}: for whoever works on one of these; the README's table takes all. */
    private static boolean isAsked(String part) {
        return System.getProperty("bench.only", part).equals(part);
    }

    private void pages() throws Exception {
        var director = Person.signedIn(TestServer.address(), "director");
        cost(director, "/facility/facility.xhtml?month=" + MONTH, "CPU of a facility's page for a month", "1.5");
        cost(director, "/facility/plan.xhtml?month=" + MONTH, "CPU of the places of a facility over a month", "");
        cost(director, "/stay/night.xhtml", "CPU of who sleeps where tonight, the list for an evacuation", "");
        wall("Who sleeps where tonight", () -> ok(director.open("/stay/night.xhtml").statusCode()));
    }

    private void cost(Person reader, String page, String what, String bound) {
        var cost = new PageCost(reader, page);
        cost.measure();
        cost.tell(what, table, bound);
    }

    /** Twenty pages each time, of somebody who works on while others try passwords. */
    private void guessing() throws Exception {
        var social = Person.signedIn(TestServer.address(), "social");
        Measures.Work pages = () -> {
            for (var page = 0; page < 20; page++) ok(social.open("/stay/residents.xhtml").statusCode());
        };
        var alone = measured(pages);
        try (var guessing = Guessing.begun()) {
            var during = measured(pages);
            table.ratio("Twenty pages while passwords are guessed at a hundred a second, " + guessing.guesses()
                    + " of them", during, "alone " + alone, during.ratioTo(alone), "1.2");
        }
    }

    private void nation() throws Exception {
        var file = Files.readAllBytes(ParkSheets.october(NationPark.centres()).in(folder, "park.xlsx"));
        var once = new Measures();
        once.time(() -> ok(Rest.send(Upload.of(Rest.as("admin"), "/api/v1/imports/park", "park.xlsx", file))
                .statusCode()));
        table.figure("The nation's park by REST, once", once, "");
        download("ofii.xlsx of the nation", "/api/v1/exports/ofii.xlsx?month=" + MONTH);
        download("The nation's nights of a month, by REST", "/api/v1/occupancy?by=night&group=nation&from=" + MONTH
                + "-01&to=" + TestServer.TODAY);
    }

    private void download(String what, String path) throws Exception {
        wall(what, () -> ok(Rest.send(Rest.as("admin").request(path)).statusCode()));
    }

    private void badWorkbooks() throws Exception {
        var social = Person.signedIn(TestServer.address(), "social");
        var bad = new BadWorkbooks(folder);
        var health = new Measures();
        var page = new Measures();
        var all = new Measures();
        all.time(() -> {
            var answers = bad.send();
            while (!answers.isDone()) {
                health.time(() -> ok(social.open("/health/ready").statusCode()));
                page.time(() -> ok(social.open("/index.xhtml").statusCode()));
            }
            answers.join();
        });
        table.figure(bad.count() + " bad workbooks at once, all refused", all, "");
        table.figure("/health/ready meanwhile, median and longest", both(health), "");
        table.figure("a page meanwhile, median and longest", both(page), "");
    }

    private void wall(String what, Measures.Work work) throws Exception {
        table.figure(what, measured(work), "");
    }

    private static Measures measured(Measures.Work work) throws Exception {
        var time = new Measures();
        for (var round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) time.forget();
            time.time(work);
        }
        return time;
    }

    private static void ok(int status) {
        if (status != 200) throw new IllegalStateException("Answered " + status);
    }

    private static String both(Measures times) { return times + ", " + Measures.milliseconds(times.longest()); }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String heap() {
        var bytes = Person.signedIn(TestServer.address(), "director").open("/bench/vitals?heap").body();
        return Long.parseLong(bytes) / 1_000_000 + " MB";
    }

    /** Puts the table between its two marks in the README. */
    private void keep() throws IOException {
        var readme = Files.readString(README);
        Files.writeString(README, readme.replaceFirst("(?s)(<!-- bench -->\n).*(<!-- /bench -->)",
                "$1" + Matcher.quoteReplacement(table.toString()) + "$2"));
    }
}
