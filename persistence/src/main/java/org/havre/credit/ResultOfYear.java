package org.havre.credit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Collections;
import java.util.stream.Stream;

/** What a year left over, or lacked, and where that goes. */
public sealed interface ResultOfYear extends Serializable {
    /** Two amounts that differ by no more are the same. */
    Euros TOLERANCE = Euros.ofCents(1);
    /** The result of a year is taken up in the second after it. */
    int YEARS_UNTIL_TAKEN_UP = 2;

    int year();

    Euros charges();

    Euros products();

    /** As it was declared: it has to be the products less the charges. */
    Euros net();

    /** What it adds to the grant of the year that takes it up; below nought where it lowers it. */
    Euros takenUp();

    default int takenUpIn() { return year() + YEARS_UNTIL_TAKEN_UP; }

    /** The amounts by which it is judged. */
    Stream<Trace> told();

    /** Everything that does not balance, all told at once. */
    default List<ResultRule> broken() {
        return Arrays.stream(ResultRule.values()).filter(rule -> rule.isBrokenBy(this)).toList();
    }

    /**
     * Of a CADA or a CPH: what the State takes of it and what it is put to are the result (R52).
     *
     * @param takenByState a surplus that the State takes back, or below nought a deficit that it bears
     * @param allocation   what the operator keeps of it, as a whole
     * @param details      what that is put to; a deficit is below nought
     */
    record Tariffed(int year, Euros charges, Euros products, Euros net, Euros takenByState, Euros allocation,
            Map<ResultDetail, Euros> details) implements ResultOfYear {
        public Tariffed {
            var ordered = new EnumMap<ResultDetail, Euros>(ResultDetail.class);
            ordered.putAll(details);
            details = Collections.unmodifiableMap(ordered);
        }

        public Euros detailed() { return Euros.sum(details.values()); }

        boolean isDetailed() { return details.values().stream().anyMatch(amount -> !amount.isZero()); }

        @Override public Euros takenUp() { return takenByState.negated(); }

        @Override public Stream<Trace> told() {
            return Stream.of(Trace.of(TraceKind.RESULT, net), Trace.of(TraceKind.STATE_SHARE, takenByState),
                    Trace.of(TraceKind.ALLOCATION, allocation), Trace.of(TraceKind.DETAILED, detailed()));
        }
    }

    /**
     * Of a facility by convention: a surplus is recovered, used again or dedicated; a deficit may be compensated (R53).
     *
     * @param recovered   by an order of recovery (« titre de recette »)
     * @param reused      deducted from the grant that takes it up
     * @param compensated what the State bears of a deficit, above nought
     */
    record Subsidised(int year, Euros charges, Euros products, Euros net, Euros recovered, Euros reused,
            Euros dedicated, Euros compensated) implements ResultOfYear {
        public Euros sharedOut() { return recovered.plus(reused).plus(dedicated); }

        List<Euros> shares() { return List.of(recovered, reused, dedicated); }

        @Override public Euros takenUp() { return compensated.minus(reused); }

        @Override public Stream<Trace> told() {
            return Stream.of(Trace.of(TraceKind.RESULT, net), Trace.of(TraceKind.SHARED_OUT, sharedOut()),
                    Trace.of(TraceKind.COMPENSATED, compensated));
        }
    }
}
