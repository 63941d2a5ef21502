package org.havre.comparison;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A centre's month in OFII's file beside Havre's own.
 *
 * @param said what people say of what is left, the latest word for each column
 */
public record ComparedCentre(CentreName name, Centre facts, List<Difference> differences,
        Map<OfiiColumn, Justification> said) implements Serializable {

    public static ComparedCentre of(CentreName name, Centre facts, Map<OfiiColumn, Justification> said) {
        return new ComparedCentre(name, facts,
                Stream.of(OfiiColumn.values()).map(column -> Difference.between(facts, column)).toList(),
                said.isEmpty() ? Map.of() : new EnumMap<>(said));
    }

    public Difference in(OfiiColumn column) { return differences.get(column.ordinal()); }

    public Optional<Justification> said(OfiiColumn column) { return Optional.ofNullable(said.get(column)); }

    public DifferenceState state(OfiiColumn column) { return DifferenceState.of(in(column), said.get(column)); }

    /** The state that asks most, of all columns. */
    public DifferenceState state() {
        return Arrays.stream(OfiiColumn.values()).map(this::state).min(DifferenceState::compareTo).orElseThrow();
    }

    public long differing() { return differences.stream().filter(one -> !one.isNone()).count(); }
}
