package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A facility's month, three ways: what was decided, who was there, what was paid.
 *
 * @param closed           whether its nights are those of a closed month
 * @param delivered        its nights, cut where the daily cost changes
 * @param capacities       on its last day
 * @param unavailableLimit hundredths of the open places; null where the kind is not measured
 * @param acts             that carry money, whatever their days
 * @param due              instalments that have fallen due in it
 * @param payments         that were made in it
 */
public record MonthFacts(Long facility, YearMonth month, boolean closed, List<Delivered> delivered,
        KnownCapacities capacities, Integer unavailableLimit, List<ActTerms> acts, List<Instalment> due,
        List<PaymentLine> payments) implements CreditFacts {
    public MonthFacts {
        requireNonNull(facility, "facility");
        requireNonNull(month, "month");
        delivered = List.copyOf(delivered);
        acts = List.copyOf(acts);
        due = List.copyOf(due);
        payments = List.copyOf(payments);
    }

    /**
     * The capacities that are known.
     *
     * @param act  by the act; null where none says it
     * @param beds described here; null where none is
     * @param ofii by OFII's file; null where it says nothing
     */
    public record KnownCapacities(Integer act, Integer beds, Integer ofii) implements Serializable {
        int gap() {
            var known = Stream.of(act, beds, ofii).filter(Objects::nonNull).mapToInt(Integer::intValue)
                    .summaryStatistics();
            return known.getCount() < 2 ? 0 : known.getMax() - known.getMin();
        }
    }

    @Override public String region() { return null; }

    @Override public int year() { return month.getYear(); }

    /** What some of its nights cost; none where there are none. */
    List<Difference> nights(DifferenceType type, ToLongFunction<Delivered> count) {
        var total = sum(count);
        return total == 0 ? List.of() : List.of(difference(type, "", total, price(count), why(count)));
    }

    /** What is out of service beyond the limit, at the cost of all that is. */
    List<Difference> unavailable(DifferenceType type) {
        if (unavailableLimit == null) return List.of();
        var out = sum(Delivered::unavailable);
        var beyond = out * 100 - sum(Delivered::opened) * unavailableLimit;
        if (beyond <= 0) return List.of();
        var price = price(Delivered::unavailable);
        return List.of(difference(type, "", out, price == null ? null : price.share(beyond, out * 100),
                why(Delivered::unavailable)));
    }

    List<Difference> capacities(DifferenceType type) {
        var gap = capacities.gap();
        if (gap == 0) return List.of();
        return List.of(difference(type, "", gap, price(nights -> gap * nights.days()), why(nights -> 1)));
    }

    /** What was paid above what had fallen due, or below nought less. */
    List<Difference> payments(DifferenceType type) {
        var difference = paid().minus(Euros.sum(due.stream().map(Instalment::amount).toList()));
        if (difference.isZero()) return List.of();
        var why = Stream.concat(due.stream().map(Trace::of), payments.stream().map(Trace::of)).toList();
        return List.of(difference(type, "", 0, difference, why));
    }

    /** What was paid on a day on which no act carries money. */
    List<Difference> uncovered(DifferenceType type) {
        return payments.stream().filter(payment -> acts.stream().noneMatch(act -> act.isInForceOn(payment.paidOn())))
                .map(payment -> difference(type, payment.reference(), 0, payment.amount(), List.of(Trace.of(payment))))
                .toList();
    }

    Euros paid() { return Euros.sum(payments.stream().map(PaymentLine::amount).toList()); }

    /** Asked in every month for every type: a loop. */
    private long sum(ToLongFunction<Delivered> count) {
        long sum = 0;
        for (var nights : delivered) sum += count.applyAsLong(nights);
        return sum;
    }

    /** Null where nothing counts, or something whose cost is not known. */
    private Euros price(ToLongFunction<Delivered> count) {
        var counted = delivered.stream().filter(nights -> count.applyAsLong(nights) != 0).toList();
        if (counted.isEmpty() || counted.stream().anyMatch(nights -> nights.cost() == null)) return null;
        return Euros.sum(counted.stream().map(nights -> nights.cost().times(count.applyAsLong(nights))).toList());
    }

    private List<Trace> why(ToLongFunction<Delivered> count) {
        var why = new ArrayList<>(List.of(Trace.of(month)));
        delivered.stream().filter(nights -> count.applyAsLong(nights) != 0).map(Delivered::nights).map(Trace::of)
                .forEach(why::add);
        acts.stream().filter(act -> delivered.stream().anyMatch(nights -> act.days().overlaps(nights.nights())))
                .map(Trace::of).forEach(why::add);
        return why;
    }
}
