package org.havre.credit;

import java.util.function.Predicate;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;

/** What a result must not be (R52, R53): one constant, one condition, one sentence; amounts within a cent are the same. */
public enum ResultRule {
    NET_IS_NOT_PRODUCTS_LESS_CHARGES(result -> differ(result.products().minus(result.charges()), result.net())), //
    ALLOCATION_WITHOUT_DETAIL(
            tariffed(result -> !same(result.allocation(), Euros.ZERO) && !result.isDetailed())), //
    DETAILS_ARE_NOT_THE_ALLOCATION(
            tariffed(result -> result.isDetailed() && differ(result.detailed(), result.allocation()))), //
    SHARES_ARE_NOT_THE_RESULT(
            tariffed(result -> differ(result.takenByState().plus(result.allocation()), result.net()))), //
    /** A surplus is taken back, a deficit borne: never the other way round. */
    STATE_SHARE_REVERSED(tariffed(result -> result.takenByState().signum() * result.net().signum() < 0)), //
    DEFICIT_WITH_SURPLUS_SHARES(subsidised(
            result -> result.net().isNegative() && result.shares().stream().anyMatch(share -> !share.isZero()))), //
    SURPLUS_WITH_COMPENSATION(subsidised(result -> !result.net().isNegative() && !result.compensated().isZero())), //
    SURPLUS_SPLIT_IS_NOT_THE_RESULT(
            subsidised(result -> !result.net().isNegative() && differ(result.sharedOut(), result.net()))), //
    /** An inference: the State bears no more than was lacking, and no share of a subsidised result is below nought. */
    SHARE_OUT_OF_BOUNDS(subsidised(result -> result.compensated().isNegative()
            || result.net().isNegative() && result.compensated().exceeds(result.net().negated())
            || result.shares().stream().anyMatch(Euros::isNegative)));

    private final Predicate<ResultOfYear> broken;

    ResultRule(Predicate<ResultOfYear> broken) {
        this.broken = broken;
    }

    public boolean isBrokenBy(ResultOfYear result) { return broken.test(result); }

    private static Predicate<ResultOfYear> tariffed(Predicate<Tariffed> rule) {
        return result -> result instanceof Tariffed tariffed && rule.test(tariffed);
    }

    private static Predicate<ResultOfYear> subsidised(Predicate<Subsidised> rule) {
        return result -> result instanceof Subsidised subsidised && rule.test(subsidised);
    }

    private static boolean same(Euros one, Euros other) { return one.isWithin(ResultOfYear.TOLERANCE, other); }

    private static boolean differ(Euros one, Euros other) { return !same(one, other); }
}
