package org.havre.shared.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits in a facility, a département or a region.
 *
 * @param key    the facility's number, or the code of the département or region
 * @param oldest the earliest day by which some of it is due
 * @param kinds  each kind of work that waits there, the latest and most frequent first
 */
public record WorkCount(String key, String name, Waiting waiting, LocalDate oldest, List<Kind> kinds)
        implements
        Serializable {
    private static final int FIRST = 3;
    private static final Comparator<Waiting> WORST = Comparator.comparingLong(Waiting::late)
            .thenComparingLong(Waiting::count).reversed();

    public record Kind(Work work, Waiting waiting) implements Serializable {}

    /** The rows added up at a level: where most is late comes first, then where most waits. */
    public static List<WorkCount> of(List<FacilityWork> rows, WorkLevel level) {
        Map<String, List<FacilityWork>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(level.key(row), none -> new ArrayList<>()).add(row));
        return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue(), level))
                .sorted(Comparator.comparing(WorkCount::waiting, WORST).thenComparing(WorkCount::oldest)
                        .thenComparing(WorkCount::name))
                .toList();
    }

    private static WorkCount of(String key, List<FacilityWork> rows, WorkLevel level) {
        Map<Work, Waiting> kinds = new EnumMap<>(Work.class);
        rows.forEach(row -> kinds.merge(row.work(), row.waiting(), Waiting::plus));
        return new WorkCount(key, level.name(rows.get(0)), total(rows),
                rows.stream().map(FacilityWork::oldest).min(Comparator.naturalOrder()).orElseThrow(),
                kinds.entrySet().stream().map(kind -> new Kind(kind.getKey(), kind.getValue()))
                        .sorted(Comparator.comparing(Kind::waiting, WORST)).toList());
    }

    /** The worst few, for a line of a table. */
    public List<Kind> first() {
        return kinds.subList(0, Math.min(FIRST, kinds.size()));
    }

    public List<Kind> others() { return kinds.subList(first().size(), kinds.size()); }

    public static Waiting total(List<FacilityWork> rows) {
        return rows.stream().map(FacilityWork::waiting).reduce(Waiting.NOTHING, Waiting::plus);
    }
}
