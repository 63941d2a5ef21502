package org.havre.credit;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;

/** Every reference cost there is: on a day the latest holds, and of two that start together the one of the area. */
public record ReferenceCosts(List<DatedCost> costs) implements Serializable {
    public ReferenceCosts {
        costs = List.copyOf(costs);
    }

    /** Empty before the first is known: that is no cost of nought. */
    public Optional<DatedCost> on(FacilityKind kind, CostArea area, LocalDate day) {
        return holding(kind, area).filter(cost -> !cost.startsOn().isAfter(day))
                .max(comparing(DatedCost::startsOn).thenComparing(cost -> !cost.holdsEverywhere()));
    }

    /** The same, and one more, which replaces one of its kind, area and day. */
    public ReferenceCosts with(DatedCost cost) {
        var others = costs.stream().filter(other -> !(other.kind() == cost.kind() && other.area() == cost.area()
                && other.startsOn().equals(cost.startsOn())));
        return new ReferenceCosts(Stream.concat(others, Stream.of(cost)).toList());
    }

    /** Whether one of its kind and area begins on its day. */
    boolean beginThen(DatedCost cost) {
        return costs.stream().anyMatch(other -> other.kind() == cost.kind() && other.area() == cost.area()
                && other.startsOn().equals(cost.startsOn()));
    }

    /** Whether as much holds on its day already, wherever it would. */
    boolean say(DatedCost cost) {
        return Stream.of(CostArea.values()).filter(area -> cost.holdsIn(cost.kind(), area)).allMatch(area -> on(
                cost.kind(), area, cost.startsOn()).filter(known -> known.perDay().equals(cost.perDay())).isPresent());
    }

    /** The days on which the cost of a kind may change. */
    Stream<LocalDate> turns(FacilityKind kind, CostArea area) {
        return holding(kind, area).map(DatedCost::startsOn);
    }

    private Stream<DatedCost> holding(FacilityKind kind, CostArea area) {
        return costs.stream().filter(cost -> cost.holdsIn(kind, area));
    }
}
