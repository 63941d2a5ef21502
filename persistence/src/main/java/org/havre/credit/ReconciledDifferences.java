package org.havre.credit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * What a reconciliation makes of the differences that were known: new ones open, those found again are kept, and those
 * whose cause is gone close by themselves.
 *
 * @param opened for the first time, or again
 * @param kept   with the amount that they have now
 * @param closed today; those that were closed before are in none of the three
 */
public record ReconciledDifferences(List<ReconciledDifference> opened, List<ReconciledDifference> kept,
        List<ReconciledDifference> closed) implements Serializable {
    public ReconciledDifferences {
        opened = List.copyOf(opened);
        kept = List.copyOf(kept);
        closed = List.copyOf(closed);
    }

    /** @param previous those of the same facts, as open or closed as they were left; a closed one opens again if it is found */
    public static ReconciledDifferences after(Collection<ReconciledDifference> previous, Collection<Difference> found,
            LocalDate today) {
        var known = previous.stream().collect(byKey(ReconciledDifference::key));
        var now = found.stream().collect(byKey(Difference::key));
        return new ReconciledDifferences(opened(known, now, today), kept(known, now, today),
                known.values().stream().filter(one -> one.state().isStanding())
                        .filter(one -> !now.containsKey(one.key())).map(one -> one.closed(today)).toList());
    }

    private static List<ReconciledDifference> opened(Map<DifferenceKey, ReconciledDifference> known,
            Map<DifferenceKey, Difference> now, LocalDate today) {
        return now.values().stream().filter(one -> !stands(known.get(one.key())))
                .map(one -> known.containsKey(one.key())
                        ? known.get(one.key()).foundAgain(one, today)
                        : ReconciledDifference.opened(one, today))
                .toList();
    }

    private static List<ReconciledDifference> kept(Map<DifferenceKey, ReconciledDifference> known,
            Map<DifferenceKey, Difference> now, LocalDate today) {
        var again = new LinkedHashSet<>(known.keySet());
        again.retainAll(now.keySet());
        return again.stream().filter(key -> stands(known.get(key)))
                .map(key -> known.get(key).foundAgain(now.get(key), today)).toList();
    }

    private static boolean stands(ReconciledDifference known) { return known != null && known.state().isStanding(); }

    /** In their order; no two may be the same difference, or one of them would be lost. */
    private static <T> Collector<T, ?, Map<DifferenceKey, T>> byKey(Function<T, DifferenceKey> key) {
        return toMap(key, identity(), ReconciledDifferences::twice, LinkedHashMap::new);
    }

    private static <T> T twice(T one, T other) { throw new IllegalArgumentException("twice the same difference"); }

    /** Of checks: what is found and was not before. */
    public List<CreditFinding> raised() {
        return opened.stream().map(ReconciledDifference::latest).map(CreditFinding::of).toList();
    }

    /** Those that stand after it. */
    public List<ReconciledDifference> standing() {
        return Stream.concat(kept.stream(), opened.stream()).toList();
    }
}
