package org.havre.credit;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a grant is due: provisional twelfths of last year's until the order is signed, then the rest of this year's, spread
 * or caught up as the order says, rounding on the last (R50; CASF R.314-107, R.314-108). A later order of the same year
 * does the same from its own day on. What was paid otherwise is a difference, and no other plan.
 *
 * @param payday the day of the month, its last one in shorter months; an order counts for what is due on the day it is
 *               signed
 * @param orders the first signed first; while there is none, all twelve are provisional
 */
public record InstalmentPlan(int year, int payday, LastGrant last, List<GrantOrder> orders) implements Serializable {
    private static final int MONTHS = 12;

    public InstalmentPlan {
        requireNonNull(last, "last");
        if (payday < 1 || payday > 31) throw new IllegalArgumentException("no day of a month");
        orders = orders.stream().sorted(comparing(GrantOrder::signedOn)).toList();
    }

    /** @param order null while none is signed */
    public InstalmentPlan(int year, int payday, LastGrant last, GrantOrder order) {
        this(year, payday, last, order == null ? List.of() : List.of(order));
    }

    /**
     * Twelve, one a month, none below nought; and one more at the next payday where an order came after the last and
     * leaves something to pay.
     */
    public List<Instalment> instalments() {
        var plan = provisional();
        for (var order : orders) plan = under(order, plan);
        return List.copyOf(plan);
    }

    private List<Instalment> provisional() {
        var twelfths = last.renewable().split(MONTHS);
        return IntStream.range(0, MONTHS).mapToObj(month -> new Instalment(dayOf(month), twelfths.get(month), true))
                .toList();
    }

    /** What was due before the order stays as it was, and the order says what follows. */
    private List<Instalment> under(GrantOrder order, List<Instalment> before) {
        var plan = new ArrayList<>(before.stream().filter(due -> due.dueOn().isBefore(order.signedOn())).toList());
        var months = IntStream.range(0, MONTHS).filter(month -> !dayOf(month).isBefore(order.signedOn())).boxed()
                .toList();
        var amounts = order.catchUp() == CatchUp.SPREAD
                ? spread(order, sum(plan), months.size())
                : caughtUp(order, sum(plan), months);
        for (var month : months)
            plan.add(new Instalment(dayOf(month), amounts.get(month - months.get(0)), false));
        var rest = order.amount().minus(sum(plan));
        if (rest.isPositive()) plan.add(new Instalment(nextPayday(order.signedOn()), rest, false));
        return plan;
    }

    private static List<Euros> spread(GrantOrder order, Euros paid, int months) {
        return months == 0 ? List.of() : order.amount().minus(paid).orZeroIfNegative().split(months);
    }

    /** Each month pays what is due by then of the new twelfths, less what was paid: the first catches up. */
    private static List<Euros> caughtUp(GrantOrder order, Euros before, List<Integer> months) {
        var twelfths = order.amount().split(MONTHS);
        var amounts = new ArrayList<Euros>();
        var paid = before;
        for (var month : months) {
            var amount = Euros.sum(twelfths.subList(0, month + 1)).minus(paid).orZeroIfNegative();
            amounts.add(amount);
            paid = paid.plus(amount);
        }
        return amounts;
    }

    /** What was due before the last order above its grant: to be recovered, for nothing is paid below nought. */
    public Euros toRecover() {
        return sum(instalments()).minus(total()).orZeroIfNegative();
    }

    /** The grant of the last order; while no order is signed, what is renewed of last year's. */
    public Euros total() {
        return orders.isEmpty() ? last.renewable() : orders.get(orders.size() - 1).amount();
    }

    /** What is due up to a day, that day included. */
    public Euros dueBy(LocalDate day) {
        return sum(instalments().stream().filter(instalment -> !instalment.dueOn().isAfter(day)).toList());
    }

    /** Empty in a month in which nothing falls due. */
    public Optional<Instalment> dueIn(YearMonth month) {
        return instalments().stream().filter(one -> YearMonth.from(one.dueOn()).equals(month)).findFirst();
    }

    /** In the months counted from nought. */
    private LocalDate dayOf(int month) {
        return day(YearMonth.of(year, month + 1));
    }

    private LocalDate day(YearMonth month) { return month.atDay(Math.min(payday, month.lengthOfMonth())); }

    private LocalDate nextPayday(LocalDate from) {
        var month = YearMonth.from(from);
        return day(day(month).isBefore(from) ? month.plusMonths(1) : month);
    }

    private static Euros sum(List<Instalment> instalments) {
        return Euros.sum(instalments.stream().map(Instalment::amount).toList());
    }
}
