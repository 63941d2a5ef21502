package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.DifferenceType.PAID_NOT_GRANTED;
import static org.havre.credit.DifferenceType.PAYMENT_NOT_INSTALMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.havre.credit.MonthFacts.KnownCapacities;
import org.havre.shared.Period;

/** Whatever is granted, and whenever it is paid. */
class ReconciliationPropertyTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final ActTerms CONVENTION = SomeMonth.convention("2024-01-01", "2028-12-31");

    private static InstalmentPlan plan(long grant, long before, int day, CatchUp catchUp) {
        return new InstalmentPlan(2026, 20, new LastGrant(Euros.ofCents(before), Euros.ZERO),
                new GrantOrder(Euros.ofCents(grant), LocalDate.of(2026, 1, 1).plusDays(day), catchUp));
    }

    private static List<PaymentLine> paidWhenDue(InstalmentPlan plan) {
        return plan.instalments().stream().filter(due -> due.amount().isPositive())
                .map(due -> new PaymentLine("2100000001", due.dueOn().toString(), due.amount(), due.dueOn(), 2026))
                .toList();
    }

    private static List<Difference> reconciled(InstalmentPlan plan, List<PaymentLine> payments) {
        var facts = new ArrayList<CreditFacts>();
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1))
            facts.add(month(month, plan, payments));
        facts.add(month(YearMonth.of(2027, 1), plan, payments));
        facts.add(new YearFacts(1L, 2026, true, plan.total(), true, plan.instalments(), payments, plan.toRecover(),
                List.of(), List.of()));
        return Reconciliation.of(facts);
    }

    private static MonthFacts month(YearMonth month, InstalmentPlan plan, List<PaymentLine> payments) {
        var nights = Period.between(month.atDay(1), month.plusMonths(1).atDay(1));
        return new MonthFacts(1L, month, true,
                List.of(Delivered.asDecided(nights, SomeMonth.COST, 120L * month.lengthOfMonth())),
                new KnownCapacities(120, 120, null), 3, List.of(CONVENTION), plan.dueIn(month).stream().toList(),
                payments.stream().filter(payment -> payment.month().equals(month)).toList());
    }

    private static Euros sum(List<Difference> differences, DifferenceType type) {
        return Euros.sum(differences.stream().filter(one -> one.type() == type).map(Difference::amount).toList());
    }

    @Property(tries = 10_000) void what_is_paid_as_it_fell_due_leaves_no_difference(
            @ForAll @LongRange(max = 200_000_000_00L) long grant, @ForAll @LongRange(max = 200_000_000_00L) long before,
            @ForAll @IntRange(min = -30, max = 380) int day, @ForAll CatchUp catchUp) {
        var plan = plan(grant, before, day, catchUp);
        assertThat(reconciled(plan, paidWhenDue(plan))).isEmpty();
    }

    @Property(tries = 10_000) void moving_money_between_months_never_changes_the_year(
            @ForAll @LongRange(min = 1_000_00, max = 200_000_000_00L) long grant,
            @ForAll @IntRange(max = 360) int day, @ForAll @IntRange(min = -500_00, max = 500_00) int wrongly,
            @ForAll Random chance) {
        var plan = plan(grant, grant, day, CatchUp.SPREAD);
        var payments = new ArrayList<>(paidWhenDue(plan));
        payments.add(new PaymentLine("2100000001", "wrongly", Euros.ofCents(Math.abs(wrongly) + 1L),
                LocalDate.parse("2026-03-03"), 2026));
        var moved = payments.stream().map(payment -> new PaymentLine(payment.commitment(), payment.request(),
                payment.amount(), LocalDate.ofYearDay(2026, 1 + chance.nextInt(365)), 2026)).toList();
        var before = reconciled(plan, payments);
        var after = reconciled(plan, moved);
        assertThat(sum(after, PAID_NOT_GRANTED)).isEqualTo(sum(before, PAID_NOT_GRANTED))
                .isEqualTo(Euros.ofCents(Math.abs(wrongly) + 1L));
        assertThat(sum(after, PAYMENT_NOT_INSTALMENT)).isEqualTo(sum(before, PAYMENT_NOT_INSTALMENT))
                .isEqualTo(sum(after, PAID_NOT_GRANTED));
    }

    @Property(tries = 10_000) void reconciling_unchanged_data_once_more_changes_nothing(@ForAll Random chance) {
        var found = differences(chance);
        var first = ReconciledDifferences.after(List.of(), found, TODAY);
        var again = ReconciledDifferences.after(first.standing(), found, TODAY.plusDays(1));
        assertThat(first.opened()).hasSize(found.size());
        assertThat(again.opened()).isEmpty();
        assertThat(again.closed()).isEmpty();
        assertThat(again.kept()).isEqualTo(first.standing());
    }

    @Property(tries = 10_000) void whatever_is_found_stands_and_whatever_is_not_is_closed_with_its_history(
            @ForAll Random chance) {
        var known = new ArrayList<ReconciledDifference>();
        for (var round = 0; round < 4; round++) {
            var today = TODAY.plusDays(round);
            var found = differences(chance);
            var result = ReconciledDifferences.after(known, found, today);
            assertThat(result.standing()).extracting(ReconciledDifference::latest)
                    .containsExactlyInAnyOrderElementsOf(found);
            for (var one : result.closed()) assertThat(one.closedOn()).contains(today);
            var all = new ArrayList<>(result.standing());
            all.addAll(result.closed());
            known.stream().filter(old -> all.stream().noneMatch(one -> one.key().equals(old.key()))).forEach(all::add);
            for (var old : known)
                assertThat(all).anyMatch(one -> one.key().equals(old.key())
                        && one.history().subList(0, old.history().size()).equals(old.history()));
            known.clear();
            for (var one : all)
                known.add(one.state() == ReconciledState.OPEN && chance.nextBoolean()
                        ? one.justified("finance", "vu", today)
                        : one);
        }
    }

    /** Some months whose counts are drawn by chance. */
    private static List<Difference> differences(Random chance) {
        return IntStream.rangeClosed(1, 3).mapToObj(number -> {
            var month = YearMonth.of(2026, number);
            var nights = Period.between(month.atDay(1), month.plusMonths(1).atDay(1));
            var delivered = new Delivered(nights, chance.nextInt(5) == 0 ? null : SomeMonth.COST, 3_000,
                    chance.nextInt(3), chance.nextInt(3), chance.nextInt(200), chance.nextInt(2), chance.nextInt(2),
                    chance.nextInt(3), chance.nextInt(2));
            return new MonthFacts(1L, month, false, List.of(delivered),
                    new KnownCapacities(120, 119 + chance.nextInt(3), null), 3, List.of(CONVENTION), List.of(),
                    List.of());
        }).flatMap(month -> Reconciliation.of(month).stream()).toList();
    }
}
