package org.havre.occupancy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the figures of a group were on its nights of a period that are over, one figure in five numbers.
 *
 * @param nights how many there are
 * @param spread what there is to tell; a figure without a number on any night is not among them
 * @param ended  stays that ended in the period, and how long they were; {@code present} those of the last night, so far
 */
public record NightsOfGroup(Group group, LocalDate first, LocalDate last, int nights, Map<Nightly, Spread> spread,
        Lengths ended, Lengths present) implements Serializable {

    public NightsOfGroup {
        spread = Collections.unmodifiableMap(new EnumMap<>(spread));
    }

    /** Of nights in their order, at least one. */
    public static NightsOfGroup of(List<OccupancyRow> rows, Lengths ended, Lengths present) {
        var nights = rows.stream().map(OccupancyRow::figures).toList();
        var spread = new EnumMap<Nightly, Spread>(Nightly.class);
        for (var figure : Nightly.values()) figure.over(nights).ifPresent(told -> spread.put(figure, told));
        return new NightsOfGroup(rows.get(0).group(), rows.get(0).first(), rows.get(rows.size() - 1).last(),
                rows.size(), spread, ended, present);
    }

    public Optional<Spread> of(Nightly figure) { return Optional.ofNullable(spread.get(figure)); }
}
