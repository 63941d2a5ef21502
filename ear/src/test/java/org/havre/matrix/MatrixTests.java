package org.havre.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.havre.matrix.Matrix.Question;
import org.havre.server.MatrixServer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, act, route and servlet of the built EAR, asked by everybody with numbers of their own, of others near and
 * far, and of nobody; then once more with a test's archive in the EAR that allows everything, so that the database alone
 * keeps people apart: in the build by one asker of each kind who would be turned away, in the proof by everybody. What is
 * expected stands in {@code matrix.txt}, and nothing may be missing there.
 */
@ExtendWith(MatrixServer.Given.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MatrixTests {
    private static final Path EAR = Path.of("target", "havre.ear");
    /** The table as it would have to be written, and what is wrong. */
    private static final Path OBSERVED = Path.of("target", "matrix-observed.txt");
    private static final Path OPEN = Path.of("target", "havre-open.ear");
    private static final int AT_ONCE = 2;

    private final int samples;
    private final List<Line> lines = Planted.text("matrix.txt").lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList();
    private MatrixServer server;
    private Planted planted;

    MatrixTests(int samples) { this.samples = samples; }

    @BeforeAll void planted(MatrixServer given) throws SQLException {
        server = given;
        try (var superuser = server.asSuperuser()) {
            planted = new Planted(superuser);
        }
    }

    @AfterAll void over() { server.close(); }

    @Test
    @Order(1) void every_page_act_route_and_servlet_has_a_line() {
        var existing = new Existing(EAR);
        var routes = Existing
                .routes(new Seat(server.address(), Asker.OFII).rest("GET", "/api/v1/openapi", null).body());
        var missing = Stream.of(
                existing.pages().entrySet().stream().filter(page -> !asks(page.getKey(), page.getValue()))
                        .map(page -> "page " + page),
                existing.acts().stream().filter(act -> lines.stream().noneMatch(line -> act.equals(line.act())))
                        .map(act -> "act " + act),
                routes.stream().filter(route -> lines.stream().noneMatch(line -> isOf(line, route))),
                Existing.servlets().stream().filter(url -> lines.stream().noneMatch(line -> isAt(line, url)))
                        .map(url -> "servlet " + url))
                .flatMap(all -> all).toList();
        assertThat(missing).isEmpty();
    }

    /** Whether the lines of a page ask for all that it reads. */
    private boolean asks(String page, Set<String> parameters) {
        var asked = lines.stream().filter(line -> line.how().equals("page") && line.path().equals(page)).map(Line::what)
                .toList();
        return !asked.isEmpty() && parameters.stream()
                .allMatch(name -> asked.stream().anyMatch(what -> what.matches(".*[?&]" + name + "=.*")));
    }

    private static boolean isOf(Line line, String route) {
        var pattern = route.replaceAll("\\{\\w+}", "[^/?]+");
        return (line.how() + " " + line.path()).matches(pattern);
    }

    private static boolean isAt(Line line, String url) {
        return line.path().equals(url) || url.endsWith("*") && line.path().startsWith(url.replace("*", ""));
    }

    @Test
    @Order(2) void everybody_is_answered_as_the_table_says_and_what_is_not_theirs_as_what_is_not_there()
            throws Exception {
        var findings = run("with permissions", Question.AS_TOLD, lines, List.of(Asker.values()));
        findings.against(lines);
        assertThat(findings.faults()).isEmpty();
    }

    @Test
    @Order(3) void a_number_of_others_is_told_in_one_sentence_and_no_more_than_a_few_times() {
        var seat = new Seat(server.address(), Asker.OFII, "registrar");
        for (var nth = 0; nth < 10; nth++) {
            var answer = register(seat, planted.own("agdrefFarAway").get(nth));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Existe peut-être ailleurs ; contactez la direction territoriale.")
                    .doesNotContain(Whose.FAR.people(), Whose.FAR.place());
        }
        assertThat(register(seat, planted.own("agdrefFarAway").get(10)).body()).contains("elsewhere.wait")
                .doesNotContain("person_agdref_taken");
        assertThat(register(seat, "9800000001").body()).contains("elsewhere.wait");
    }

    /** Screens hide acts by the role itself: what is set off is tried where nothing is left out. */
    private List<Line> addresses() {
        return lines.stream().filter(line -> !line.how().equals("act")).toList();
    }

    private static Answer register(Seat seat, String agdref) {
        return seat.rest("POST", "/api/v1/households", """
                {"directorate": "Lyon", "since": "2026-10-30", "members": [{"role": "HEAD", "familyName": "Essai",
                 "givenNames": "Un", "sex": "F", "born": "1991-02-03", "procedure": "NORMAL", "agdref": "%s"}]}"""
                .formatted(agdref));
    }

    @Test
    @Order(4) void where_everything_is_allowed_the_database_alone_tells_nobody_of_others() throws Exception {
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR.toFile())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "everything-allowed.jar")
                        .addClass(EverythingAllowed.class).addAsManifestResource(
                                new StringAsset("<beans bean-discovery-mode=\"annotated\" version=\"4.0\"/>"),
                                "beans.xml"))
                .as(ZipExporter.class).exportTo(OPEN.toFile(), true);
        server.replace(OPEN);
        var findings = samples > 1
                ? run("with everything allowed", Question.WHAT_LEAKS, lines, List.of(Asker.values()))
                : run("with everything allowed", Question.WHAT_LEAKS, addresses(), Asker.ONE_OF_EACH_KIND);
        assertThat(findings.faults()).filteredOn(fault -> !fault.startsWith("oracle")).isEmpty();
    }

    /** Every scan of a whole large table with people on any page that somebody reaches; fills the database for it. */
    List<String> scans() throws SQLException {
        var plans = new Plans(server, EAR);
        assertThat(plans.large()).contains("person", "household", "stay", "bed_assignment", "decision", "orientation");
        return Stream.of(Asker.values()).filter(asker -> asker != Asker.NOBODY && asker != Asker.RIGHTLESS)
                .flatMap(asker -> plans.scans(asker).stream()).toList();
    }

    private Findings run(String how, Question question, List<Line> asked, List<Asker> by) throws Exception {
        var findings = new Findings();
        var before = fingerprint();
        var started = System.nanoTime();
        var first = Seat.PROBES.get();
        var askers = by.stream()
                .map(asker -> new Matrix(server.address(), asker, planted, findings, question, samples)).toList();
        together(AT_ONCE, askers.stream().map(matrix -> (Runnable) () -> matrix.looked(asked)));
        Files.writeString(OBSERVED, findings.observed(asked));
        together(samples > 1 ? 1 : AT_ONCE, askers.stream().map(matrix -> (Runnable) () -> matrix.written(asked)));
        if (samples > 1) together(1, askers.stream().map(matrix -> (Runnable) () -> matrix.setOff(asked)));
        System.out.printf("Matrix %s: %,d probes in %d s%n", how, Seat.PROBES.get() - first,
                (System.nanoTime() - started) / 1_000_000_000);
        var changed = new ArrayList<>(List.of(fingerprint().split(" ")));
        changed.removeAll(List.of(before.split(" ")));
        if (!changed.isEmpty()) findings.add("written: rows far away are not what they were: " + changed);
        Files.writeString(OBSERVED, findings.observed(asked) + String.join("\n", findings.faults()));
        return findings;
    }

    /**
     * What is written or set off changes what others are answered: where it is, one asks after the other, and nothing is
     * set off before everybody has asked; else a mother whom a form of the first let leave is not there for the second.
     */
    private static void together(int atOnce, Stream<Runnable> work) throws Exception {
        var pool = Executors.newFixedThreadPool(atOnce);
        try {
            for (var done : pool.invokeAll(work.map(Executors::callable).toList())) done.get();
        } finally {
            pool.shutdown();
        }
    }

    private String fingerprint() throws SQLException {
        try (var superuser = server.asSuperuser()) {
            return Planted.fingerprint(superuser);
        }
    }
}
