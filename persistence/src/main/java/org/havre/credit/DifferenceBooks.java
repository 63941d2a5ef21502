package org.havre.credit;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps what a reconciliation made of the differences that were known: a few statements, whatever their number. */
public final class DifferenceBooks {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('reconciliation'), ?)";
    private static final String KNOWN = """
            select d.id, d.type, d.facility_id, d.region_code, d.year, d.month, d.target, d.amount, d.count, d.frozen,
                   array_to_string(d.traces, E'\\n') as traces, w.said_on, w.state, w.author_name, w.amount as said_amount, w.comment
            from reconciliation_difference d join reconciliation_word w on w.difference_id = d.id
            where d.type = any (?) and d.year = any (?) and (?::text is null or d.region_code = ?)
              and (?::bigint is null or d.facility_id = ?) and (d.facility_id is not null or d.region_code = any (?))
            order by d.id, w.recorded_at, w.id""";
    private static final String OPEN = """
            insert into reconciliation_difference (id, type, facility_id, region_code, year, month, target, amount, first_seen_on, count,
                frozen, traces)
            select n.id, n.type, n.facility, n.region, n.year, n.month, n.target, n.amount, ?, n.count, n.frozen, string_to_array(n.traces, E'\\n')
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) n (id, type, facility, region, year, month, target, amount, count, frozen, traces)""";
    private static final String CHANGE = """
            update reconciliation_difference d set amount = n.amount, count = n.count, frozen = n.frozen,
                traces = string_to_array(n.traces, E'\\n'), closed_on = n.closed_on, version = d.version + 1
            from unnest(?, ?, ?, ?, ?, ?) n (id, amount, count, frozen, traces, closed_on) where d.id = n.id""";
    private static final String SAY = """
            insert into reconciliation_word (id, difference_id, state, said_on, amount)
            select nextval('ids'), n.id, n.state, ?, n.amount from unnest(?, ?, ?) with ordinality n (id, state, amount, place)
            order by n.place""";

    private final Connection connection;
    private final LocalDate today;
    private final Map<DifferenceKey, Known> known = new LinkedHashMap<>();

    /**
     * Which of those that are known are looked at again.
     *
     * @param region   null for all of the scope
     * @param facility null for all of them
     * @param whole    regions of which all is told
     */
    private record Reach(List<CreditQuestion> questions, List<Integer> years, String region, Long facility,
            Set<String> whole) {}

    /** A difference by its number. */
    private record Known(long id, ReconciledDifference difference) {}

    private record Change(long id, ReconciledDifference before, ReconciledDifference now) {
        /** How many words are new. */
        int turns() {
            return now.history().size() - (before == null ? 0 : before.history().size());
        }
    }

    private DifferenceBooks(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /**
     * Lays what differs now beside what was known, and keeps what became of it; another run of the year waits meanwhile.
     *
     * @param region null for all of the scope
     */
    public static Reconciled reconcile(Connection connection, int year, String region, LocalDate today)
            throws SQLException {
        var books = new DifferenceBooks(connection, today);
        books.lock(year);
        var book = ReconciliationBooks.read(connection, year, region, today);
        var reach = new Reach(CreditQuestion.differences(null), List.of(year), region, null, book.regions());
        return new Reconciled(books.follow(reach, book.differences(), book.regionOf()), book.uncompared());
    }

    /**
     * The same of everything that a year's checks find; of the running year, what is tied to none as well.
     *
     * @param facility null for all of the scope
     * @param region   null for all
     */
    public static ReconciledDifferences check(Connection connection, int year, Long facility, String region,
            LocalDate today) throws SQLException {
        var books = new DifferenceBooks(connection, today);
        books.lock(year);
        var book = CheckBooks.read(connection, year, facility, region, today);
        var years = year == today.getYear() ? List.of(year, 0) : List.of(year);
        return books.follow(new Reach(CreditQuestion.checks(null), years, region, facility, Set.of()),
                book.findings().stream().map(CreditFinding::asDifference).toList(), book.regionOf());
    }

    private ReconciledDifferences follow(Reach reach, List<Difference> found, Map<Long, String> regionOf)
            throws SQLException {
        read(reach);
        var result = ReconciledDifferences.after(known.values().stream().map(Known::difference).toList(), found,
                today);
        keep(result, regionOf);
        return result;
    }

    private void lock(int year) throws SQLException {
        try (var asked = connection.prepareStatement(LOCK)) {
            asked.setInt(1, year);
            asked.execute();
        }
    }

    private void read(Reach reach) throws SQLException {
        try (var asked = connection.prepareStatement(KNOWN)) {
            asked.setArray(1, connection.createArrayOf("text",
                    reach.questions().stream().map(CreditQuestion::name).toArray()));
            asked.setArray(2, connection.createArrayOf("integer", reach.years().toArray()));
            asked.setString(3, reach.region());
            asked.setString(4, reach.region());
            asked.setObject(5, reach.facility());
            asked.setObject(6, reach.facility());
            asked.setArray(7, connection.createArrayOf("text", reach.whole().toArray()));
            try (var row = asked.executeQuery()) {
                for (var more = row.next(); more;) more = known(row);
            }
        }
    }

    /** One difference with all words about it, which stand in rows that follow one another; whether another follows. */
    private boolean known(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var latest = DifferenceColumns.difference(row);
        var words = new ArrayList<DifferenceWord>();
        var more = true;
        for (; more && row.getLong("id") == id; more = row.next()) words.add(DifferenceColumns.word(row));
        known.put(latest.key(), new Known(id, new ReconciledDifference(latest, words)));
        return more;
    }

    private void keep(ReconciledDifferences result, Map<Long, String> regions) throws SQLException {
        var all = Stream.of(result.opened(), result.kept(), result.closed()).flatMap(List::stream).toList();
        var fresh = new ArrayList<ReconciledDifference>();
        var changed = new ArrayList<Change>();
        for (var each : all) {
            var before = known.get(each.key());
            if (before == null) fresh.add(each);
            else
                if (!before.difference().equals(each))
                    changed.add(new Change(before.id(), before.difference(), each));
        }
        var ids = ids(fresh.size());
        var opened = new ArrayList<Change>();
        for (int place = 0; place < fresh.size(); place++)
            opened.add(new Change(ids.get(place), null, fresh.get(place)));
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
            write.setObject(1, today);
            var at = 2;
            array(write, at++, "bigint", opened, Change::id);
            array(write, at++, "text", opened, each -> key(each).type().name());
            array(write, at++, "bigint", opened, each -> key(each).facility());
            array(write, at++, "text", opened,
                    each -> key(each).region() == null ? regions.get(key(each).facility()) : key(each).region());
            array(write, at++, "integer", opened, each -> key(each).year());
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
