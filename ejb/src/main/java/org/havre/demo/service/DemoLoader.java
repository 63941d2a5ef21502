package org.havre.demo.service;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.havre.access.PasswordHash;
import org.havre.shared.BusinessClock;
import org.havre.shared.Secret;

/**
 * Writes the demo set as an import of the demo administrator, week after week as it would have been recorded, so that
 * {@code knownAt} has something to go back to. It belongs into one transaction: all of it, or nothing.
 */
public final class DemoLoader {
    private static final List<String> ORDER = List.of("territorial_directorate", "operator", "facility",
            "facility_code", "facility_directorate", "facility_terms", "site", "unit", "unit_keeping", "place",
            "unavailability",
            "household", "person", "membership", "person_need", "person_contact", "person_procedure", "outcome",
            "decision", "orientation", "orientation_member", "stay", "bed_assignment", "bed_move", "absence",
            "declaration", "sighting", "place_offer", "region_ask", "envelope", "credit_act", "cpom_member",
            "act_places", "act_special_places", "credit_paper", "facility_evaluation", "facility_label", "allocation",
            "planned_instalment", "commitment", "payment", "budget", "budget_line", "budget_result",
            "result_detail", "recovery_order", "document_received", "staffing");

    private final Connection connection;
    private final Instant now;

    /** @param now the instant of the business date at which the last of it is recorded */
    public DemoLoader(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Loads the region into an empty database; answers null where somebody has an account already. */
    public DemoSet load(LocalDate today) throws SQLException {
        if (!mayBegin()) return null;
        var numbers = new Numbers(connection);
        var set = DemoSet.region(today, numbers);
        var rights = accounts(set.span(), numbers);
        record(set);
        cover(rights, set);
        Told.of(connection, set.span()).written();
        refreshStatistics();
        return set;
    }

    private void refreshStatistics() throws SQLException {
        try (var statement = connection.prepareStatement("select refresh_statistics(?)")) {
            statement.setArray(1, connection.createArrayOf("text", ORDER.toArray()));
            statement.execute();
        }
    }

    /**
     * Loads a wide park for measuring, a hundred facilities at a time, all of it recorded now.
     *
     * @param afterEach called after each hundred: commits and, as owner, analyses, for without statistics of what is
     *                  there already the next hundred is slow
     */
    public void loadWide(int facilities, int places, LocalDate today, Callable<Void> afterEach) throws Exception {
        var numbers = new Numbers(connection);
        mayBegin();
        accounts(Span.until(today), numbers);
        for (DemoSet part : DemoSet.wide(facilities, places, today, numbers)) {
            enter(part.span(), today);
            for (Sheet sheet : sheets(part)) sheet.write(null, today);
            afterEach.call();
        }
    }

    private boolean mayBegin() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(303)");
            try (var row = statement.executeQuery("select enter_first()")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The accounts with their rights, from a year before at least; answers the number of each right. */
    private Map<String, Long> accounts(Span span, Numbers numbers) throws SQLException {
        var hash = PasswordHash.ofPublic(new Secret(DemoAccount.PASSWORD)).text();
        var ledger = new Ledger(numbers);
        var rights = new HashMap<String, Long>();
        for (DemoAccount demo : DemoAccount.ALL) {
            var account = ledger.add("account", span.takeover()).with("login", demo.login())
                    .with("display_name", demo.displayName()).with("password_hash", hash).with("demo", true);
            var right = ledger.add("account_right", span.takeover()).with("account_id", account.id())
                    .with("role", demo.role().name()).with("scope", demo.scope().name()).with("scope_key", demo.key())
                    .with("starts_on", span.takeover());
            rights.put(demo.login(), right.id());
        }
        for (String table : List.of("account", "account_right")) {
            Sheet.of(connection, table, ledger.of(table).toList()).write(null, span.today());
        }
        return rights;
    }

    private void cover(Map<String, Long> rights, DemoSet set) throws SQLException {
        for (DemoAccount demo : DemoAccount.ALL) {
            for (String serial : demo.facilities()) {
                try (var insert = connection.prepareStatement("insert into account_right_facility values (?, ?)")) {
                    insert.setLong(1, rights.get(demo.login()));
                    insert.setLong(2, set.facility(serial));
                    insert.executeUpdate();
                }
            }
        }
    }

    private void record(DemoSet set) throws SQLException {
        var span = set.span();
        var sheets = sheets(set);
        LocalDate before = null;
        for (var day = span.takeover(); before == null || before.isBefore(span.today()); day = next(day, span)) {
            var upTo = day.isAfter(span.today()) ? span.today() : day;
            enter(span, upTo);
            for (Sheet sheet : sheets) sheet.write(before, upTo);
            before = upTo;
        }
    }

    private List<Sheet> sheets(DemoSet set) throws SQLException {
        var tables = set.facts().stream().collect(groupingBy(Fact::table));
        var sheets = new ArrayList<Sheet>();
        for (String table : ORDER) {
            if (tables.containsKey(table)) sheets.add(Sheet.of(connection, table, tables.get(table)));
        }
        return sheets;
    }

    /** Week after week towards the end; what is long past, every four weeks. */
    private static LocalDate next(LocalDate day, Span span) {
        return day.plusDays(day.isBefore(span.today().minusDays(100)) ? 28 : 7);
    }

    private void enter(Span span, LocalDate day) throws SQLException {
        var instant = day.equals(span.today()) ? now : day.atTime(19, 0).atZone(BusinessClock.PARIS).toInstant();
        try (var enter = connection.prepareStatement("select from enter(?, ?, ?)");
                var asImport = connection.prepareStatement("select enter_import()")) {
            enter.setString(1, DemoAccount.ADMINISTRATOR);
            enter.setTimestamp(2, Timestamp.from(instant));
            enter.setObject(3, span.today());
            enter.execute();
            asImport.execute();
        }
    }
}
