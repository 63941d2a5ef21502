package org.havre.bench;

import java.util.List;

import org.havre.server.Person;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;

/**
 * What the trail adds to a page that is written there: the same page by turns with it, and with a trail that does nothing.
 * Many short turns, since a machine that others use too is slower for seconds at a time, by more than what is measured.
 */
final class TrailCost {
    private static final String READING = "record_reading(text, text, text, bigint, bigint, bigint, text[], integer, jsonb)";
    private static final List<String> SILENT = List.of("alter function " + READING + " rename to kept_reading",
            "create function record_reading(text, text, text, bigint, bigint, bigint, text[] default null, integer default null,"
                    + " jsonb default null) returns bigint language sql as 'select 1::bigint'");
    private static final List<String> TELLING = List.of("drop function " + READING,
            "alter function " + READING.replace("record_reading", "kept_reading") + " rename to record_reading");
    private static final int WARM_UP = 10;
    private static final int TURNS = 60;
    private static final int REQUESTS = 15;

    private final Person reader;
    private final String page;

    TrailCost(Person reader) {
        this.reader = reader;
        this.page = Person.links(reader.open("/stay/residents.xhtml")).stream()
                .filter(link -> link.contains("resident.xhtml?id=")).findFirst().orElseThrow();
    }

    void tell(BenchTable table) throws Exception {
        var ours = new Measures();
        var silent = new Measures();
        for (var round = -WARM_UP; round < TURNS; round++) {
            if (round == 0) List.of(ours, silent).forEach(Measures::forget);
            open();
            ours.time(this::ask);
            run(SILENT);
            try {
                open();
                silent.time(this::ask);
            } finally {
                run(TELLING);
            }
        }
        table.ratio(REQUESTS + " times a resident's file, each reading on the trail", ours,
                "without the trail " + silent,
                ours.ratioTo(silent), "1.05");
    }

    private void ask() {
        for (var request = 0; request < REQUESTS; request++) open();
    }

    /** Once unmeasured after each turn: the database plans anew what it is told anew. */
    private void open() {
        if (reader.open(page).statusCode() != 200) throw new IllegalStateException(page);
    }

    /** As superuser: it is the owner's to say what the trail does. */
    private static void run(List<String> changes) throws Exception {
        try (var connection = BenchServer.database(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var change : changes) statement.execute(change);
            connection.commit();
        }
    }
}
