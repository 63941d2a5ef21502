package org.havre.occupancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.havre.facility.FacilityKind;
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

    private static final String QUERY = """
            select facts.* from occupancy_facts(?, ?, ?, ?) facts
            join unnest(cast(? as bigint[])) with ordinality as wanted (id, rank) on wanted.id = facts.facility_id
            order by wanted.rank""";

    private final ResultSet row;

    private FactRows(ResultSet row) {
        this.row = row;
    }

    /**
     * Counts the nights of facilities, in their order; of those that the caller's scope does not cover there are none.
     *
     * @param known the instant as of which the facts are known; null for now
     */
    public static void count(Connection connection, List<Long> facilities, Window window, Instant known,
            BiConsumer<Long, List<FacilityNight>> each) throws SQLException {
        try (var statement = connection.prepareStatement(QUERY)) {
            var numbers = connection.createArrayOf("bigint", facilities.toArray());
            statement.setArray(1, numbers);
            statement.setObject(2, window.from());
            statement.setObject(3, window.to());
            statement.setTimestamp(4, known == null ? null : Timestamp.from(known));
            statement.setArray(5, numbers);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                new FactRows(rows).count(window, each);
            }
        }
    }

    private void count(Window window, BiConsumer<Long, List<FacilityNight>> each) throws SQLException {
        var more = row.next();
        while (more) {
            var facility = row.getLong("facility_id");
            var calendar = new FacilityCalendar(window);
            do {
                calendar.take(fact());
                more = row.next();
            } while (more && row.getLong("facility_id") == facility);
            each.accept(facility, calendar.nights());
        }
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
