package org.havre.credit;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps what a reconciliation made of the differences that were known: a few statements, whatever their number. */
public final class DifferenceBooks {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('reconciliation'), ?)";
    private static final String KNOWN = """
            select d.id, d.type, d.facility_id, d.region_code, d.month, d.target, d.amount, d.count, d.frozen, d.traces,
                   w.said_on, w.state, w.author_name, w.amount as said_amount, w.comment
            from reconciliation_difference d join reconciliation_word w on w.difference_id = d.id
            where d.year = ? and (?::text is null or d.region_code = ?) and (d.facility_id is not null or d.region_code = any (?))
            order by d.id, w.recorded_at, w.id""";
    private static final String OPEN = """
            insert into reconciliation_difference (id, type, facility_id, region_code, year, month, target, amount, first_seen_on, count,
                frozen, traces)
            select n.id, n.type, n.facility, n.region, ?, n.month, n.target, n.amount, ?, n.count, n.frozen, string_to_array(n.traces, E'\\n')
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) n (id, type, facility, region, month, target, amount, count, frozen, traces)""";
    private static final String CHANGE = """
            update reconciliation_difference d set amount = n.amount, count = n.count, frozen = n.frozen,
                traces = string_to_array(n.traces, E'\\n'), closed_on = n.closed_on, version = d.version + 1
            from unnest(?, ?, ?, ?, ?, ?) n (id, amount, count, frozen, traces, closed_on) where d.id = n.id""";
    private static final String SAY = """
            insert into reconciliation_word (id, difference_id, state, said_on, amount)
            select nextval('ids'), n.id, n.state, ?, n.amount from unnest(?, ?, ?) with ordinality n (id, state, amount, place)
            order by n.place""";

    private final Connection connection;
    private final int year;
    private final LocalDate today;
    private final Map<DifferenceKey, Known> known = new LinkedHashMap<>();

    /** A difference by its number. */
    private record Known(long id, ReconciledDifference difference) {}

    private record Change(long id, ReconciledDifference before, ReconciledDifference now) {
        boolean isOne() { return before == null || !before.equals(now); }

        /** How many words are new. */
        int turns() {
            return now.history().size() - (before == null ? 0 : before.history().size());
        }
    }

    private DifferenceBooks(Connection connection, int year, LocalDate today) {
        this.connection = connection;
        this.year = year;
        this.today = today;
    }

    /**
     * Lays what differs now beside what was known, and keeps what became of it; another run of the year waits meanwhile.
     *
     * @param region null for all of the scope
     */
    public static Reconciled reconcile(Connection connection, int year, String region, LocalDate today)
            throws SQLException {
        var books = new DifferenceBooks(connection, year, today);
        books.lock();
        var book = ReconciliationBooks.read(connection, year, region, today);
        books.read(region, book.regions().toArray(String[]::new));
        var result = ReconciledDifferences.after(books.known.values().stream().map(Known::difference).toList(),
                book.differences(), today);
        books.keep(result, book.regionOf());
        return new Reconciled(result, book.uncompared());
    }

    private void lock() throws SQLException {
        try (var asked = connection.prepareStatement(LOCK)) {
            asked.setInt(1, year);
            asked.execute();
        }
    }

    private void read(String region, String... whole) throws SQLException {
        var words = new LinkedHashMap<Long, List<DifferenceWord>>();
        var latest = new LinkedHashMap<Long, Difference>();
        try (var asked = connection.prepareStatement(KNOWN)) {
            asked.setInt(1, year);
            asked.setString(2, region);
            asked.setString(3, region);
            asked.setArray(4, connection.createArrayOf("text", whole));
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    var id = row.getLong("id");
                    if (!latest.containsKey(id)) latest.put(id, DifferenceColumns.difference(row, year));
                    words.computeIfAbsent(id, none -> new ArrayList<>()).add(DifferenceColumns.word(row));
                }
            }
        }
        latest.forEach((id, difference) -> known.put(difference.key(),
                new Known(id, new ReconciledDifference(difference, words.get(id)))));
    }

    private void keep(ReconciledDifferences result, Map<Long, String> regions) throws SQLException {
        var all = Stream.of(result.opened(), result.kept(), result.closed()).flatMap(List::stream).toList();
        var fresh = all.stream().filter(each -> !known.containsKey(each.key())).toList();
        var ids = ids(fresh.size());
        var opened = new ArrayList<Change>();
        for (int place = 0; place < fresh.size(); place++)
            opened.add(new Change(ids.get(place), null, fresh.get(place)));
        var changed = all.stream().filter(each -> known.containsKey(each.key()))
                .map(each -> new Change(known.get(each.key()).id(), known.get(each.key()).difference(), each))
                .filter(Change::isOne).toList();
        open(opened, regions);
        change(changed);
        say(Stream.concat(opened.stream(), changed.stream()).filter(each -> each.turns() > 0).toList());
    }

    private List<Long> ids(int count) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var asked = connection.prepareStatement("select nextval('ids') from generate_series(1, ?)")) {
            asked.setInt(1, count);
            try (var row = asked.executeQuery()) {
                while (row.next()) ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private void open(List<Change> opened, Map<Long, String> regions) throws SQLException {
        if (opened.isEmpty()) return;
        try (var write = connection.prepareStatement(OPEN)) {
            write.setInt(1, year);
            write.setObject(2, today);
            var at = 3;
            array(write, at++, "bigint", opened, Change::id);
            array(write, at++, "text", opened, each -> key(each).type().name());
            array(write, at++, "bigint", opened, each -> key(each).facility());
            array(write, at++, "text", opened,
                    each -> key(each).region() == null ? regions.get(key(each).facility()) : key(each).region());
            array(write, at++, "date", opened, each -> firstDay(key(each).month()));
            array(write, at++, "text", opened, each -> key(each).of());
            at = numbers(write, at, opened);
            write.executeUpdate();
        }
    }

    private void change(List<Change> changed) throws SQLException {
        if (changed.isEmpty()) return;
        try (var write = connection.prepareStatement(CHANGE)) {
            array(write, 1, "bigint", changed, Change::id);
            var at = numbers(write, 2, changed);
            array(write, at, "date", changed,
                    each -> each.now().closedOn().map(java.sql.Date::valueOf).orElse(null));
            write.executeUpdate();
        }
    }

    /** Amount, count, whether it is frozen, and what is behind it. */
    private int numbers(PreparedStatement write, int first, List<Change> some) throws SQLException {
        var at = first;
        array(write, at++, "numeric", some, each -> amount(latest(each).amount()));
        array(write, at++, "bigint", some, each -> latest(each).count());
        array(write, at++, "boolean", some, each -> latest(each).closed());
        array(write, at++, "text", some, each -> latest(each).why().stream().map(DifferenceColumns::text)
                .collect(joining("\n")));
        return at;
    }

    private void say(List<Change> turned) throws SQLException {
        if (turned.isEmpty()) return;
        try (var write = connection.prepareStatement(SAY)) {
            write.setObject(1, today);
            array(write, 2, "bigint", turned, Change::id);
            array(write, 3, "text", turned, each -> each.now().state().name());
            array(write, 4, "numeric", turned, each -> amount(latest(each).amount()));
            write.executeUpdate();
        }
    }

    private void array(PreparedStatement write, int at, String type, List<Change> some, Function<Change, ?> value)
            throws SQLException {
        write.setArray(at, connection.createArrayOf(type, some.stream().map(value).toArray()));
    }

    private static Difference latest(Change change) { return change.now().latest(); }

    private static DifferenceKey key(Change change) { return change.now().key(); }

    private static Object amount(Euros amount) { return amount == null ? null : amount.amount(); }

    private static Object firstDay(YearMonth month) {
        return month == null ? null : java.sql.Date.valueOf(month.atDay(1));
    }
}
