package org.havre.occupancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;

/**
 * The figures of a scope as the database adds them up ({@code occupancy_sums}): from the nights that it keeps, and swept from
 * the stays where it keeps none.
 */
public final class SummedNights {
    /** As the columns of a kept night stand; people in transit are of a group, and of no facility's night. */
    static final List<Measure> MEASURES = List.of(Measure.AUTHORISED, Measure.OPENED, Measure.TRAVAUX,
            Measure.REMISE_EN_ETAT, Measure.DESINSECTISATION, Measure.SOUS_OCCUPATION, Measure.OCCUPIED,
            Measure.RESERVED, Measure.ALLOCABLE, Measure.TRANSITORY_OPENED, Measure.TRANSITORY_OCCUPIED,
            Measure.OVERSTAY_PROTECTED, Measure.OVERSTAY_REJECTED, Measure.OVERSTAY_OTHER, Measure.ARRIVALS,
            Measure.DEPARTURES, Measure.EXCESS, Measure.BLOCKED_BUT_OCCUPIED, Measure.BIRTHS, Measure.TRANSFERS_IN,
            Measure.TRANSFERS_OUT);

    private static final String SUMS = "select * from occupancy_sums(?, ?, ?, ?, ?, ?, ?)";

    private final ResultSet row;

    private SummedNights(ResultSet row) {
        this.row = row;
    }

    /** Whether the database can add up what is asked for: all nights of all places, as known now, of groups of facilities. */
    public static boolean answers(OccupancyQuestion asked) {
        return asked.knownAt() == null && asked.attribute() == null && asked.filter().equals(OccupancyFilter.ALL)
                && asked.grouping() != Grouping.FACILITY;
    }

    /**
     * Adds up all nights of facilities, as rows of the question and of the nation.
     *
     * @param facilities null for all of the caller's scope
     * @param kept       whether kept nights may be read; else all are swept from the stays
     */
    public static void sum(Connection connection, OccupancyQuestion asked, Collection<FacilityRow> facilities,
            LocalDate today, boolean kept, Sums... sums) throws SQLException {
        try (var statement = connection.prepareStatement(SUMS)) {
            statement.setString(1, asked.grouping().name());
            statement.setString(2, asked.step().name());
            statement.setArray(3, facilities == null
                    ? null
                    : connection.createArrayOf("bigint", facilities.stream().map(FacilityRow::id).toArray()));
            statement.setObject(4, asked.window().from());
            statement.setObject(5, asked.window().to());
            statement.setObject(6, today);
            statement.setBoolean(7, kept);
            try (var rows = statement.executeQuery()) {
                var told = new SummedNights(rows);
                while (rows.next()) for (var sum : sums) told.addTo(sum);
            }
        }
    }

    private void addTo(Sums sum) throws SQLException {
        var counts = (Long[]) row.getArray("counts").getArray();
        switch (row.getString("fact")) {
            case "NIGHTS" -> sum.add(new NightsTogether(group(), day("first"), day("last"), day("ends"),
                    figures(counts), counts[MEASURES.size()]));
            case "PASSED" -> sum.passed(group(), day("first"), counts[0], counts[1]);
            default -> sum.moved(group(), Group.of(row.getString("other"), group().name()),
                    Period.between(day("first"), day("last")), counts[0].intValue());
        }
    }

    private Group group() throws SQLException { return Group.of(row.getString("key"), row.getString("name")); }

    private static Figures figures(Long[] told) {
        var counts = new long[Measure.values().length];
        for (int i = 0; i < MEASURES.size(); i++) counts[MEASURES.get(i).ordinal()] = told[i];
        return new Figures(counts);
    }

    private LocalDate day(String column) throws SQLException { return row.getObject(column, LocalDate.class); }
}
