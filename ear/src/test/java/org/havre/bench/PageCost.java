package org.havre.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

import org.havre.server.Person;
import org.havre.server.StatementLog;
import org.havre.server.TestServer;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;

/**
 * What a page costs the server, in CPU time of its whole process for each request, beside what it could cost at least:
 * an empty page of the same template, and a servlet that asks the database the same and writes the same rows. The three
 * take short turns, so that what the process does beside (compiling, sweeping) falls on all of them alike.
 */
final class PageCost {
    private static final int WARM_UP = 20;
    private static final int TURNS = 10;
    private static final int REQUESTS = 20;

    private final Person reader;
    private final String page;
    private final Measures ours = new Measures();
    private final Measures empty = new Measures();
    private final Measures rows = new Measures();

    /** @param page its address from the root */
    PageCost(Person reader, String page) {
        this.reader = reader;
        this.page = page;
    }

    void measure() {
        tellServlet();
        for (var round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) List.of(ours, empty, rows).forEach(Measures::forget);
            round();
        }
    }

    private void round() {
        long[] cpu = new long[3];
        for (var turn = 0; turn < TURNS; turn++) {
            cpu[0] += cost(page);
            cpu[1] += cost(BenchServer.EMPTY);
            cpu[2] += cost("/bench/rows");
        }
        ours.add(each(cpu[0]));
        empty.add(each(cpu[1]));
        rows.add(each(cpu[2]));
    }

    private static Duration each(long cpu) {
        return Duration.ofNanos(cpu / TURNS / REQUESTS);
    }

    void tell(String what, BenchTable table, String bound) {
        table.ratio(what, ours, "empty page " + empty + " + servlet " + rows, ours.ratioTo(empty, rows), bound);
    }

    /** What the page asks, and once, not each time that the page does it, who may see it. */
    private void tellServlet() {
        reader.open(page);
        try (var log = StatementLog.of(BenchServer.DATA)) {
            var asked = String.join(RowsServlet.NEXT, log.during(() -> reader.open(page)));
            var enter = "select * from enter('director', now(), date '" + TestServer.TODAY + "')";
            reader.send(HttpRequest.newBuilder(URI.create(TestServer.address() + "/bench/rows"))
                    .POST(BodyPublishers.ofString(enter + RowsServlet.NEXT + asked)));
        }
    }

    private long cost(String path) {
        var before = cpu();
        for (var request = 0; request < REQUESTS; request++) answered(path);
        return cpu() - before;
    }

    private long cpu() { return Long.parseLong(answered("/bench/vitals")); }

    private String answered(String path) {
        var answer = reader.open(path);
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answers " + answer.statusCode());
        return answer.body();
    }
}
