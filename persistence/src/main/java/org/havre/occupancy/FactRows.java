package org.havre.occupancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;

/**
 * The facts as the database tells them: {@code occupancy_facts}, one row each, facility after facility, so that only the
 * calendar of one is in memory.
 */
public final class FactRows {
    private static final int ROWS_AT_ONCE = 5000;

    private static final String FACTS = """
            with asked as (select cast(? as bigint[]) as ids, cast(? as date) as first, cast(? as date) as last,
                                  cast(? as timestamptz) as known),
                 wanted as (select ordered.* from asked, unnest(asked.ids) with ordinality as ordered (id, rank))
            select facts.*, wanted.rank%1$s
            from asked, occupancy_facts(asked.ids, asked.first, asked.last, asked.known) facts
            join wanted on wanted.id = facts.facility_id
            union all
            select moves.facility_id, moves.fact, null, null, null, null, moves.day, null, null, moves.people, wanted.rank%1$s
            from asked, occupancy_moves(asked.ids, asked.first, asked.last, asked.known) moves
            join wanted on wanted.id = moves.facility_id""";

    private static final String QUERY = FACTS.formatted("") + " order by rank";

    /** The same, and then the transfers between these facilities. */
    private static final String WITH_TRANSFERS = FACTS
            .formatted(", null::bigint as to_id, null::text[] as left_as, null::text[] as reached_as")
            + """
             union all
            select moved.from_id, 'TRANSFER', null, null, null, null, moved.left_on, moved.reached_on, null, moved.people, null,
                   moved.to_id, moved.left_as, moved.reached_as
            from asked, occupancy_transfers(asked.ids, asked.first, asked.last, asked.known) moved
            order by rank nulls last""";

    /** Of one facility, as known at each of some instants. */
    private static final String KNOWN = """
            select facts.*, known.rank
            from unnest(cast(? as timestamptz[])) with ordinality known (at, rank)
            cross join lateral occupancy_facts(array[?], ?, ?, known.at) facts
            order by known.rank""";

    private final ResultSet row;
    private final Set<Long> only;
    private boolean more;

    private FactRows(ResultSet row, Set<Long> only) {
        this.row = row;
        this.only = only;
    }

    /**
     * Counts the nights of facilities, in their order; of those that the caller's scope does not cover there are none.
     *
     * @param known the instant as of which the facts are known; null for now
     */
    public static void count(Connection connection, List<Long> facilities, Window window, Instant known,
            BiConsumer<Long, List<FacilityNight>> each) throws SQLException {
        count(connection, facilities, window, known, null, each);
    }

    /** @param only the units whose places are counted alone; null for all */
    public static void count(Connection connection, List<Long> facilities, Window window, Instant known, Set<Long> only,
            BiConsumer<Long, List<FacilityNight>> each) throws SQLException {
        ask(connection, QUERY, facilities, window, known, only, rows -> rows.nights(window, each));
    }

    /** The same, and after all nights whom decisions took from one of these facilities to another. */
    public static void count(Connection connection, Collection<FacilityRow> facilities, Window window, Instant known,
            BiConsumer<FacilityRow, List<FacilityNight>> each, Consumer<Transferred> moved) throws SQLException {
        Map<Long, FacilityRow> byNumber = new LinkedHashMap<>();
        facilities.forEach(facility -> byNumber.put(facility.id(), facility));
        ask(connection, WITH_TRANSFERS, byNumber.keySet(), window, known, null, rows -> {
            rows.nights(window, (facility, nights) -> each.accept(byNumber.get(facility), nights));
            rows.transfers(byNumber, moved);
        });
    }

    /** The nights of one facility as they were known at each of some instants, null for now; nothing where nobody knew any. */
    public static void known(Connection connection, long facility, Window window, List<Instant> instants,
            BiConsumer<Instant, List<FacilityNight>> each) throws SQLException {
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("timestamptz",
                    instants.stream().map(known -> Objects.toString(known, null)).toArray()));
            statement.setLong(2, facility);
            statement.setObject(3, window.from());
            statement.setObject(4, window.to());
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                new FactRows(rows, null).nightsKnown(window, rank -> instants.get(rank), each);
            }
        }
    }

    /**
     * The calendar of one facility, to be asked what its figures are made of.
     *
     * @param only the units whose places are counted alone; null for all
     */
    public static FacilityCalendar calendar(Connection connection, long facility, Window window, Instant known,
            Set<Long> only) throws SQLException {
        var calendar = new FacilityCalendar(window, only);
        ask(connection, QUERY, List.of(facility), window, known, only, rows -> {
            while (rows.row.next()) calendar.take(rows.fact());
        });
        return calendar;
    }

    private interface Reading {
        void of(FactRows rows) throws SQLException;
    }

    private static void ask(Connection connection, String query, Collection<Long> facilities, Window window,
            Instant known, Set<Long> only, Reading reading) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("bigint", facilities.toArray()));
            statement.setObject(2, window.from());
            statement.setObject(3, window.to());
            statement.setTimestamp(4, known == null ? null : Timestamp.from(known));
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                reading.of(new FactRows(rows, only));
            }
        }
    }

    private void nights(Window window, BiConsumer<Long, List<FacilityNight>> each) throws SQLException {
        more = row.next();
        while (more && !isTransfer()) {
            var facility = row.getLong("facility_id");
            var calendar = new FacilityCalendar(window, only);
            do {
                calendar.take(fact());
                more = row.next();
            } while (more && !isTransfer() && row.getLong("facility_id") == facility);
            each.accept(facility, calendar.nights());
        }
    }

    private void nightsKnown(Window window, IntFunction<Instant> instant, BiConsumer<Instant, List<FacilityNight>> each)
            throws SQLException {
        more = row.next();
        while (more) {
            var rank = row.getInt("rank");
            var calendar = new FacilityCalendar(window, only);
            do {
                calendar.take(fact());
                more = row.next();
            } while (more && row.getInt("rank") == rank);
            each.accept(instant.apply(rank - 1), calendar.nights());
        }
    }

    private boolean isTransfer() throws SQLException { return row.getString("fact").equals("TRANSFER"); }

    private void transfers(Map<Long, FacilityRow> facilities, Consumer<Transferred> each) throws SQLException {
        for (; more; more = row.next()) {
            var left = day("starts_on");
            var reached = day("ends_on");
            each.accept(new Transferred(side(facilities.get(row.getLong("facility_id")), left, "left_as"),
                    side(facilities.get(row.getLong("to_id")), reached == null ? left : reached, "reached_as"),
                    period(), number()));
        }
    }

    private Transferred.Side side(FacilityRow facility, LocalDate day, String column) throws SQLException {
        var was = (String[]) row.getArray(column).getArray();
        return new Transferred.Side(facility, new FacilityNight(day,
                was[0] == null ? null : FacilityKind.valueOf(was[0]), was[1], was[2], Figures.NONE));
    }

    private Fact fact() throws SQLException {
        var fact = row.getString("fact");
        return switch (fact) {
            case "TERMS" -> new Fact.Terms(day("starts_on"), FacilityKind.valueOf(detail()), number());
            case "OPERATOR" -> new Fact.OperatedBy(day("starts_on"), detail());
            case "DIRECTORATE" -> new Fact.DirectedBy(period(), detail());
            case "PLACE" -> new Fact.Places(period(), unit(), id("place_id"), transitory(), number());
            case "UNAVAILABLE" -> new Fact.OutOfService(period(), unit(), id("place_id"),
                    UnavailabilityReason.valueOf(detail()), id("number"));
            case "BIRTHS", "TRANSFERS_IN", "TRANSFERS_OUT" ->
                new Fact.Moves(day("starts_on"), Measure.valueOf(fact), number());
            case "STAY" -> new Fact.Stays(period(), number());
            case "BED" -> new Fact.Beds(period(), unit(), id("place_id"), transitory(), number());
            case "EXPECTED" -> new Fact.Expected(period(), number());
            case "RESERVED" -> new Fact.Held(period(), unit(), number());
            default -> ofPresence(fact, row.getLong("presence_id"));
        };
    }

    private Fact ofPresence(String fact, long presence) throws SQLException {
        return switch (fact) {
            case "CARE" -> new Fact.Stay(presence, period(), id("number"));
            case "DECISION" -> new Fact.Decided(presence, id("number"), DecisionNature.valueOf(detail()),
                    day("decided_on"), day("ends_on"));
            case "OUTCOME" -> outcome(presence, Claimant.SELF);
            case "HEAD_OUTCOME" -> outcome(presence, Claimant.HEAD);
            case "ADULT_OUTCOME" -> outcome(presence, Claimant.ADULT);
            case "DUBLIN" -> new Fact.Dublin(presence, period());
            case "HALL" -> new Fact.InHall(presence, period());
            default -> throw new IllegalStateException("no such fact: " + fact);
        };
    }

    private Fact outcome(long presence, Claimant claimant) throws SQLException {
        var speaks = day("starts_on") == null ? Period.from(LocalDate.MIN) : period();
        return new Fact.Outcome(presence, id("number"), claimant, OutcomeKind.valueOf(detail()), day("decided_on"),
                speaks);
    }

    private Period period() throws SQLException { return Period.between(day("starts_on"), day("ends_on")); }

    private LocalDate day(String column) throws SQLException { return row.getObject(column, LocalDate.class); }

    private Long id(String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private long unit() throws SQLException { return row.getLong("unit_id"); }

    private int number() throws SQLException { return row.getInt("number"); }

    private String detail() throws SQLException { return row.getString("detail"); }

    private boolean transitory() throws SQLException { return detail() != null; }
}
