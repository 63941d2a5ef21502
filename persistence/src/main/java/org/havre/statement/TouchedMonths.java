package org.havre.statement;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.havre.occupancy.Window;
import org.havre.shared.Objection;

/** Closed months of one facility that what is being recorded touches; in their order. */
public record TouchedMonths(long facility, String name, List<YearMonth> months) implements Serializable {
    /** The key of the sentence that tells them. */
    public static final String KEY = "closedMonths.touched";

    public TouchedMonths {
        months = months.stream().sorted().toList();
    }

    /** Those on whose nights some acts may bear. */
    public TouchedMonths borneOnBy(List<RecordedAct> acts) {
        return only(month -> acts.stream().anyMatch(act -> act.bearsOn(Window.of(month))));
    }

    /** Those whose figures are others since. */
    public TouchedMonths moved(KnownFigures before, KnownFigures since) {
        return only(month -> !before.of(month).equals(since.of(month))
                || !before.kind(month).equals(since.kind(month)));
    }

    private TouchedMonths only(Predicate<YearMonth> which) {
        return new TouchedMonths(facility, name, months.stream().filter(which).toList());
    }

    public Optional<Window> window() {
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(Window.through(months.get(0).atDay(1), months.get(months.size() - 1).atEndOfMonth()));
    }

    /**
     * Names all of them, unless whoever records has read of each.
     *
     * @param read months ({@code 2026-05}), or months of one facility ({@code 12/2026-05})
     */
    public Optional<Objection> unread(Set<String> read) {
        var known = months.stream().allMatch(month -> read.contains(month.toString()) || read.contains(key(month)));
        return known ? Optional.empty() : Optional.of(Objection.of(KEY, name, new ArrayList<>(months), facility));
    }

    /** For the report of an import, which asks nothing. */
    public Objection warning() {
        return Objection.of("closedMonths.imported", name, new ArrayList<>(months));
    }

    private String key(YearMonth month) { return facility + "/" + month; }

    /** What has to be said to have been read, by the sentence that tells it. */
    public static List<String> keys(Objection told) {
        var facility = told.parameters().get(2);
        return ((List<?>) told.parameters().get(1)).stream().map(month -> facility + "/" + month).toList();
    }
}
