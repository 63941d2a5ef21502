package org.havre.comparison;

import static org.havre.comparison.OfiiColumn.CAPACITY;
import static org.havre.comparison.OfiiColumn.OCCUPANCY_RATE;
import static org.havre.comparison.OfiiColumn.OCCUPIED;
import static org.havre.comparison.OfiiColumn.REJECTED;
import static org.havre.comparison.OfiiColumn.UNAVAILABLE;
import static org.havre.comparison.OfiiColumn.UNAVAILABLE_RATE;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.occupancy.Measure;

/**
 * Everything that may explain why OFII's file says otherwise than Havre, in the order in which it is asked: each
 * recomputes by itself how many of the units between the two are its own. The first four change what the line is about,
 * and speak alone. A late entry is known; what follows it is supposed, and counted only where it brings the two nearer.
 */
public enum Cause {
    /** During the month its code passed to another facility, which OFII's line is about. */
    CODE_MOVED(column -> true, (centre, column, left) -> centre.movedTo() == null
            ? 0
            : centre.movedTo().orNought(column) - centre.havre().orNought(column)),
    /** OFII's file still tells it under the centre that had its code before. */
    TOLD_ELSEWHERE(column -> true, (centre, column, left) -> centre.ofii() == null && centre.toldElsewhere()
            ? -centre.havre().orNought(column)
            : 0),
    /** OFII's file of the month does not have it. */
    ABSENT_FROM_FILE(column -> true, (centre, column, left) -> centre.ofii() == null && !centre.toldElsewhere()
            ? -centre.havre().orNought(column)
            : 0),
    /** No place of it is described in Havre, which then says nothing. */
    NOT_DESCRIBED(column -> column != CAPACITY, (centre, column, left) -> centre.isDescribed() ? 0 : left),
    /** Facts that were recorded in Havre after OFII's file was drawn. */
    LATE_ENTRY(column -> !column.isRate(), (centre, column, left) -> centre.before() == null
            ? 0
            : centre.before().orNought(column) - centre.havre().orNought(column)),
    /** OFII still counts the capacity of the terms before those in force. */
    EARLIER_TERMS(column -> column == CAPACITY, (centre, column, left) -> Objects.equals(centre.earlierCapacity(),
            centre.ofii().of(CAPACITY)) ? left : 0),
    /** OFII counts the places that are open as the capacity, with or without the transitory ones. */
    OPENED_PLACES(column -> column == CAPACITY, (centre, column, left) -> centre.isDescribed()
            && Stream.of(centre.opened(), centre.opened() + centre.transitoryOpened())
                    .anyMatch(centre.ofii().of(CAPACITY)::equals) ? left : 0),
    /** OFII counts those in transitory places too. */
    TRANSITORY_PLACES(column -> column == OCCUPIED,
            (centre, column, left) -> nearer((int) centre.night().of(Measure.TRANSITORY_OCCUPIED), left)),
    /** OFII counts each place under a record out of service, slept in, transitory or recorded twice. */
    OUT_OF_SERVICE(OfiiColumn::isUnavailable,
            (centre, column, left) -> nearer(centre.recorded(column) - centre.havre().orNought(column), left)),
    /** The same places, told under another reason. */
    OTHER_REASON(OfiiColumn::isReason, (centre, column, left) -> centre.ofii().tellsReasons()
            && Objects.equals(centre.ofii().of(UNAVAILABLE), centre.havre().of(UNAVAILABLE)) ? left : 0),
    /** OFII counts beds, and those who have none yet not at all. */
    WITHOUT_BED(column -> column == OCCUPIED, (centre, column, left) -> nearer(-centre.withoutBed(), left)),
    /** OFII counts those whom it has sent and who have not arrived. */
    EXPECTED(column -> column == OCCUPIED, (centre, column, left) -> nearer((int) centre.night().reserved(), left)),
    /** People in places of the act that are not described in Havre. */
    MISSING_PLACES(column -> column == OCCUPIED,
            (centre, column, left) -> Math.max(0, Math.min(left, centre.missingPlaces()))),
    /** OFII counts as rejected those whom Havre counts in neither category: Dublin cases, conditions withdrawn. */
    OTHER_CATEGORY(column -> column == REJECTED,
            (centre, column, left) -> nearer((int) centre.night().of(Measure.OVERSTAY_OTHER), left)),
    /** The rate is one of another number of people or places, which their own column explains. */
    OTHER_NUMERATOR(OfiiColumn::isRate, (centre, column, left) -> difference(
            Cells.rate(centre.ofii().of(column.numerator()), centre.havre().denominator(column)),
            centre.havre().of(column))),
    /** The rate is over another number of places, which the capacity and the places out of service explain. */
    OTHER_DENOMINATOR(OfiiColumn::isRate, (centre, column, left) -> difference(
            Cells.rate(centre.ofii().of(column.numerator()), centre.ofii().denominator(column)),
            Cells.rate(centre.ofii().of(column.numerator()), centre.havre().denominator(column)))),
    /** The rate follows another formula than the layout's: over all places, over open ones, or over the people present. */
    OTHER_FORMULA(OfiiColumn::isRate, (centre, column, left) -> others(centre, column)
            .map(whole -> Cells.rate(centre.ofii().of(column.numerator()), whole))
            .anyMatch(rate -> Objects.equals(rate, centre.ofii().of(column))) ? left : 0);

    private interface Rule {
        int share(Centre centre, OfiiColumn column, int left);
    }

    private final Predicate<OfiiColumn> concerns;
    private final Rule rule;

    Cause(Predicate<OfiiColumn> concerns, Rule rule) {
        this.concerns = concerns;
        this.rule = rule;
    }

    /**
     * How many units of a difference are its own.
     *
     * @param left what the causes before it have left unexplained, never nought
     */
    int share(Centre centre, OfiiColumn column, int left) {
        return concerns.test(column) ? rule.share(centre, column, left) : 0;
    }

    /** Whether it changes what the line is about, so that no other cause is asked. */
    boolean speaksAlone(Centre centre) {
        return switch (this) {
            case CODE_MOVED -> centre.movedTo() != null && centre.ofii() != null;
            case TOLD_ELSEWHERE -> centre.ofii() == null && centre.toldElsewhere();
            case ABSENT_FROM_FILE -> centre.ofii() == null && !centre.toldElsewhere();
            default -> false;
        };
    }

    private static int nearer(int share, int left) {
        return Math.abs((long) left - share) < Math.abs((long) left) ? share : 0;
    }

    private static int difference(Integer of, Integer to) { return of == null || to == null ? 0 : of - to; }

    private static Stream<Integer> others(Centre centre, OfiiColumn column) {
        var capacity = centre.ofii().of(CAPACITY);
        if (column == OCCUPANCY_RATE)
            return Stream.of(capacity, centre.opened(), centre.opened() - centre.havre().orNought(UNAVAILABLE));
        if (column == UNAVAILABLE_RATE) return Stream.of(centre.opened());
        return Stream.ofNullable(centre.ofii().of(OCCUPIED));
    }
}
