package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var gone = byKey(previous);
        var seen = new HashSet<DifferenceKey>();
        var opened = new ArrayList<ReconciledDifference>();
        var kept = new ArrayList<ReconciledDifference>();
        for (var one : found) {
            if (!seen.add(one.key())) throw twice();
            var known = gone.remove(one.key());
            var now = known == null ? ReconciledDifference.opened(one, today) : known.foundAgain(one, today);
            (stands(known) ? kept : opened).add(now);
        }
        return new ReconciledDifferences(opened, kept, gone.values().stream()
                .filter(ReconciledDifferences::stands).map(one -> one.closed(today)).toList());
    }

    private static boolean stands(ReconciledDifference known) { return known != null && known.state().isStanding(); }

    /** In their order; no two may be the same difference, or one of them would be lost. */
    private static Map<DifferenceKey, ReconciledDifference> byKey(Collection<ReconciledDifference> some) {
        var all = new LinkedHashMap<DifferenceKey, ReconciledDifference>();
        for (var one : some)
            if (all.put(one.key(), one) != null) throw twice();
        return all;
    }

    private static IllegalArgumentException twice() {
        return new IllegalArgumentException("twice the same difference");
    }

    /** Of checks: what is found and was not before. */
    public List<CreditFinding> raised() {
        return opened.stream().map(ReconciledDifference::latest).map(CreditFinding::of).toList();
    }

    /** Those that stand after it. */
    public List<ReconciledDifference> standing() {
        return Stream.concat(kept.stream(), opened.stream()).toList();
    }
}
