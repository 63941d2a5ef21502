package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a grant is due: provisional twelfths of last year's until the order is signed, then the rest of this year's, spread
 * or caught up as the order says, rounding on the last (R50; CASF R.314-107, R.314-108). What was paid otherwise is a
 * difference, and no other plan.
 *
 * @param order  null while none is signed: then all twelve are provisional
 * @param payday the day of the month, its last one in shorter months; an order counts for what is due on the day it is
 *               signed
 */
public record InstalmentPlan(int year, int payday, LastGrant last, GrantOrder order) implements Serializable {
    private static final int MONTHS = 12;

    public InstalmentPlan {
        requireNonNull(last, "last");
        if (payday < 1 || payday > 31) throw new IllegalArgumentException("no day of a month");
    }

    /**
     * Twelve, one a month, none below nought; and one more at the next payday where the order came after the last and
     * leaves something to pay.
     */
    public List<Instalment> instalments() {
        var all = new ArrayList<Instalment>();
        var twelfths = last.renewable().split(MONTHS);
        for (var month = 0; month < provisionalMonths(); month++)
            all.add(new Instalment(dueIn(month), twelfths.get(month), true));
        if (order == null) return List.copyOf(all);
        var rest = order.catchUp() == CatchUp.SPREAD ? spread(paid(all)) : caughtUp(paid(all));
        for (var amount : rest) all.add(new Instalment(dueIn(all.size()), amount, false));
        if (order.amount().exceeds(paid(all)))
            all.add(new Instalment(nextPayday(order.signedOn()), order.amount().minus(paid(all)), false));
        return List.copyOf(all);
    }

    /** How many twelfths were due before the order: all of them while there is none. */
    private int provisionalMonths() {
        var months = 0;
        while (months < MONTHS && (order == null || dueIn(months).isBefore(order.signedOn()))) months++;
        return months;
    }

    private List<Euros> spread(Euros paid) {
        var months = MONTHS - provisionalMonths();
        return months == 0 ? List.of() : order.amount().minus(paid).orZeroIfNegative().split(months);
    }

    /** Each month pays what is due by then of the new twelfths, less what was paid: the first catches up. */
    private List<Euros> caughtUp(Euros before) {
        var twelfths = order.amount().split(MONTHS);
        var rest = new ArrayList<Euros>();
        var paid = before;
        for (var month = provisionalMonths(); month < MONTHS; month++) {
            var amount = Euros.sum(twelfths.subList(0, month + 1)).minus(paid).orZeroIfNegative();
            rest.add(amount);
            paid = paid.plus(amount);
        }
        return rest;
    }

    /** What the provisional twelfths paid above the grant: to be recovered, for nothing is paid below nought. */
    public Euros toRecover() {
        return order == null ? Euros.ZERO : paid(instalments()).minus(order.amount()).orZeroIfNegative();
    }

    /** The grant itself; while no order is signed, what is renewed of last year's. */
    public Euros total() {
        return order == null ? last.renewable() : order.amount();
    }

    /** What is due up to a day, that day included. */
    public Euros dueBy(LocalDate day) {
        return paid(instalments().stream().filter(instalment -> !instalment.dueOn().isAfter(day)).toList());
    }

    /** Empty in a month in which nothing falls due. */
    public Optional<Instalment> dueIn(YearMonth month) {
        return instalments().stream().filter(one -> YearMonth.from(one.dueOn()).equals(month)).findFirst();
    }

    private LocalDate dueIn(int month) { return day(YearMonth.of(year, month + 1)); }

    private LocalDate day(YearMonth month) { return month.atDay(Math.min(payday, month.lengthOfMonth())); }

    private LocalDate nextPayday(LocalDate from) {
        var month = YearMonth.from(from);
        return day(day(month).isBefore(from) ? month.plusMonths(1) : month);
    }

    private static Euros paid(List<Instalment> instalments) {
        return Euros.sum(instalments.stream().map(Instalment::amount).toList());
    }
}
