package org.havre.occupancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;

/** How long stays were that ended in a period, and how long those have lasted that are there on its last night. */
public final class StayLengths {
    private static final String ASKED = "select * from stay_lengths(?, ?, ?, ?)";

    private final Grouping grouping;
    private final OccupancyFilter filter;
    private final Map<Group, Lengths> ended = new HashMap<>();
    private final Map<Group, Lengths> present = new HashMap<>();

    private StayLengths(Grouping grouping, OccupancyFilter filter) {
        this.grouping = grouping;
        this.filter = filter;
    }

    /**
     * By what a facility was on the day on which a stay ended, or on the last night.
     *
     * @param known null for now
     */
    public static StayLengths of(Connection connection, Collection<FacilityRow> facilities, Window window,
            Grouping grouping, OccupancyFilter filter, Instant known) throws SQLException {
        var lengths = new StayLengths(grouping, filter);
        var byNumber = facilities.stream().collect(Collectors.toMap(FacilityRow::id, Function.identity()));
        try (var statement = connection.prepareStatement(ASKED)) {
            statement.setArray(1, connection.createArrayOf("bigint", byNumber.keySet().toArray()));
            statement.setObject(2, window.from());
            statement.setObject(3, window.to());
            statement.setTimestamp(4, known == null ? null : Timestamp.from(known));
            try (var row = statement.executeQuery()) {
                while (row.next())
                    lengths.add(byNumber.get(row.getLong("facility_id")), row.getObject("day", LocalDate.class),
                            (String[]) row.getArray("was").getArray(), row.getBoolean("ended"),
                            new Lengths(row.getLong("stays"), row.getLong("nights")));
            }
        }
        return lengths;
    }

    private void add(FacilityRow facility, LocalDate day, String[] was, boolean over, Lengths stays) {
        var then = new FacilityNight(day, was[0] == null ? null : FacilityKind.valueOf(was[0]), was[1], was[2],
                Figures.NONE);
        if (filter.admits(then)) (over ? ended : present).merge(grouping.of(facility, then), stays, Lengths::plus);
    }

    public Lengths ended(Group group) { return ended.getOrDefault(group, Lengths.NONE); }

    public Lengths present(Group group) { return present.getOrDefault(group, Lengths.NONE); }
}
