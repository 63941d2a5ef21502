package org.havre.credit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * Every way in which what was decided, who was there and what was paid may differ: one constant, one rule. One euro may
 * stand under several of them, so amounts of one type add up, and those of different types do not.
 */
public enum DifferenceType implements CreditQuestion {
    /** Places that an act pays for and that are not open. */
    PAID_NOT_OPEN(nights(Delivered::fundedNotOpen)),
    /** Places that are open and that no act pays for. */
    OPEN_NOT_PAID(nights(Delivered::openNotFunded)),
    /** Places out of service beyond what is tolerated. */
    UNAVAILABLE_ABOVE_LIMIT(month((type, facts) -> facts.unavailable(type))),
    /** Nights that somebody slept without a decision that sent them. */
    NIGHT_WITHOUT_DECISION(nights(Delivered::undecided)),
    /** Nights that places were kept for people who were decided and have not arrived. */
    DECIDED_NOT_ARRIVED(nights(Delivered::awaited)),
    /** Undue presence: people times the daily cost times days (R59). */
    OVERSTAY(nights(Delivered::overstay)),
    /** Nights that are counted twice for one person. */
    NIGHT_COUNTED_TWICE(nights(Delivered::countedTwice)),
    /** The act's capacity, the beds and OFII's file differ. */
    CAPACITIES_DIFFER(month((type, facts) -> facts.capacities(type))),
    /** Payments of a month that are not its instalments (R50). */
    PAYMENT_NOT_INSTALMENT(month((type, facts) -> facts.payments(type))),
    /** A payment while no convention, and no contract, was in force. */
    CLOSED_CONVENTION(month((type, facts) -> facts.uncovered(type))),
    /** Payments of a year that is over are not its grant (R58). */
    PAID_NOT_GRANTED(year((type, facts) -> facts.total(type))),
    /** Payments of one amount on one day. */
    PAYMENT_TWICE(year((type, facts) -> facts.twice(type))),
    /** A payment for one year in another. */
    WRONG_YEAR(year((type, facts) -> facts.otherYear(type))),
    /** Payments on a commitment are more than what was committed. */
    ABOVE_COMMITMENT(year((type, facts) -> facts.aboveCommitment(type))),
    /** The service that was certified is not the one that is counted. */
    CERTIFIED_NOT_DELIVERED(year((type, facts) -> facts.certified(type))),
    /** Grants of a region are more than the envelope that holds them (R51). */
    GRANTS_ABOVE_ENVELOPE((type, facts) -> facts instanceof EnvelopeFacts envelope
            ? envelope.above(type)
            : List.of());

    private final BiFunction<DifferenceType, CreditFacts, List<Difference>> rule;

    DifferenceType(BiFunction<DifferenceType, CreditFacts, List<Difference>> rule) {
        this.rule = rule;
    }

    @Override public String key() { return "DifferenceType." + name(); }

    List<Difference> in(CreditFacts facts) { return rule.apply(this, facts); }

    private static BiFunction<DifferenceType, CreditFacts, List<Difference>> nights(ToLongFunction<Delivered> count) {
        return month((type, facts) -> facts.nights(type, count));
    }

    private static BiFunction<DifferenceType, CreditFacts, List<Difference>> month(
            BiFunction<DifferenceType, MonthFacts, List<Difference>> rule) {
        return (type, facts) -> facts instanceof MonthFacts month ? rule.apply(type, month) : List.of();
    }

    private static BiFunction<DifferenceType, CreditFacts, List<Difference>> year(
            BiFunction<DifferenceType, YearFacts, List<Difference>> rule) {
        return (type, facts) -> facts instanceof YearFacts year ? rule.apply(type, year) : List.of();
    }
}
