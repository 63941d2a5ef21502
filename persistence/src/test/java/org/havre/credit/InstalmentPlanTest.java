package org.havre.credit;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.credit.CatchUp.NEXT_PAYMENT;
import static org.havre.credit.CatchUp.SPREAD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("R50")
class InstalmentPlanTest {
    private static final int PAYDAY = 20;
    private static final LastGrant LAST = new LastGrant(Euros.of(930_000), Euros.ZERO);
    private static final Euros GRANT = Euros.of(959_658);

    private static InstalmentPlan signed(String on, CatchUp catchUp) {
        return new InstalmentPlan(2026, PAYDAY, LAST, new GrantOrder(GRANT, LocalDate.parse(on), catchUp));
    }

    private static List<Euros> amounts(InstalmentPlan plan) {
        return plan.instalments().stream().map(Instalment::amount).toList();
    }

    private static Euros sum(InstalmentPlan plan) { return Euros.sum(amounts(plan)); }

    private static long provisional(InstalmentPlan plan) {
        return plan.instalments().stream().filter(Instalment::provisional).count();
    }

    @Test void what_is_left_is_spread_over_the_months_that_remain() {
        var amounts = amounts(signed("2026-05-12", SPREAD));
        assertThat(amounts.subList(0, 4)).containsOnly(Euros.of(77_500));
        assertThat(amounts.subList(4, 12)).hasSize(8).containsOnly(Euros.of("81207.25"));
    }

    @Test void or_the_next_payment_catches_up() {
        var amounts = amounts(signed("2026-05-12", NEXT_PAYMENT));
        assertThat(amounts.subList(0, 4)).containsOnly(Euros.of(77_500));
        assertThat(amounts.get(4)).isEqualTo(Euros.of("89857.50"));
        assertThat(amounts.subList(5, 12)).hasSize(7).containsOnly(Euros.of("79971.50"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-11-30, 0
            2026-01-01, 0
            2026-01-20, 0
            2026-01-21, 1
            2026-05-01, 4
            2026-05-19, 4
            2026-05-20, 4
            2026-05-21, 5
            2026-05-31, 5
            2026-12-01, 11
            2026-12-20, 11
            2026-12-21, 12
            2026-12-31, 12
            2027-03-02, 12
            """) void an_order_counts_for_what_is_due_on_the_day_it_is_signed(String on, int provisional) {
        for (var catchUp : CatchUp.values()) {
            assertThat(provisional(signed(on, catchUp))).isEqualTo(provisional);
            assertThat(sum(signed(on, catchUp))).isEqualTo(GRANT);
        }
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class) void an_order_that_was_signed_in_the_year_before_leaves_nothing_provisional(
            CatchUp catchUp) {
        assertThat(amounts(signed("2025-12-15", catchUp))).hasSize(12).containsOnly(Euros.of("79971.50"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, 2027-01-20", "2027-01-20, 2027-01-20",
            "2027-01-21, 2027-02-20"}) void an_order_that_comes_after_the_last_twelfth_pays_the_rest_at_the_next_payday(
                    String on, String due) {
        var last = signed(on, SPREAD).instalments().get(12);
        assertThat(last).isEqualTo(new Instalment(LocalDate.parse(due), Euros.of(29_658), false));
    }

    @Test void while_no_order_is_signed_all_twelve_are_provisional() {
        var plan = new InstalmentPlan(2026, PAYDAY, LAST, List.of());
        assertThat(provisional(plan)).isEqualTo(12);
        assertThat(sum(plan)).isEqualTo(Euros.of(930_000)).isEqualTo(plan.total());
        assertThat(plan.toRecover()).isEqualTo(Euros.ZERO);
    }

    @Test void what_comes_only_once_stays_out_of_the_provisional_twelfths() {
        var last = new LastGrant(Euros.of(930_000), Euros.of(30_000));
        var plan = new InstalmentPlan(2026, PAYDAY, last, new GrantOrder(GRANT, LocalDate.parse("2026-02-10"), SPREAD));
        assertThat(amounts(plan).get(0)).isEqualTo(Euros.of(75_000));
        assertThat(sum(plan)).isEqualTo(GRANT);
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class) void without_a_grant_last_year_nothing_is_paid_before_the_order(CatchUp catchUp) {
        var plan = new InstalmentPlan(2026, PAYDAY, LastGrant.NONE,
                new GrantOrder(Euros.of(120_000), LocalDate.parse("2026-07-01"), catchUp));
        assertThat(amounts(plan).subList(0, 6)).containsOnly(Euros.ZERO);
        assertThat(amounts(plan).get(6)).isEqualTo(Euros.of(catchUp == SPREAD ? 20_000 : 70_000));
        assertThat(sum(plan)).isEqualTo(Euros.of(120_000));
    }

    @Test void a_grant_that_is_lower_is_reached_by_paying_nothing_until_the_twelfths_have_come_up() {
        var plan = new InstalmentPlan(2026, PAYDAY, LAST,
                new GrantOrder(Euros.of(600_000), LocalDate.parse("2026-05-12"), NEXT_PAYMENT));
        assertThat(amounts(plan).subList(4, 7)).containsExactly(Euros.ZERO, Euros.ZERO, Euros.of(40_000));
        assertThat(sum(plan)).isEqualTo(Euros.of(600_000));
        assertThat(plan.toRecover()).isEqualTo(Euros.ZERO);
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class) void a_grant_below_what_was_paid_is_recovered_and_nothing_more_is_paid(CatchUp catchUp) {
        var plan = new InstalmentPlan(2026, PAYDAY, LAST,
                new GrantOrder(Euros.of(300_000), LocalDate.parse("2026-05-12"), catchUp));
        assertThat(amounts(plan).subList(4, 12)).containsOnly(Euros.ZERO);
        assertThat(plan.toRecover()).isEqualTo(Euros.of(10_000));
        assertThat(plan.total()).isEqualTo(Euros.of(300_000));
    }

    @Test void a_payday_that_a_month_does_not_have_is_its_last_day() {
        var plan = new InstalmentPlan(2028, 31, LAST, List.of());
        assertThat(plan.instalments()).extracting(Instalment::dueOn).contains(LocalDate.parse("2028-02-29"),
                LocalDate.parse("2028-04-30"), LocalDate.parse("2028-12-31"));
        assertThat(plan.dueIn(YearMonth.of(2028, 2))).map(Instalment::dueOn).contains(LocalDate.parse("2028-02-29"));
        assertThat(plan.dueIn(YearMonth.of(2027, 12))).isEmpty();
    }

    @Test void what_is_due_by_a_day_includes_that_day() {
        var plan = signed("2026-05-12", SPREAD);
        assertThat(plan.dueBy(LocalDate.parse("2026-04-20"))).isEqualTo(Euros.of(310_000));
        assertThat(plan.dueBy(LocalDate.parse("2026-04-19"))).isEqualTo(Euros.of(232_500));
        assertThat(plan.dueBy(LocalDate.parse("2026-12-31"))).isEqualTo(GRANT);
    }

    @Test void more_that_comes_only_once_than_was_granted_is_no_grant() {
        assertThatThrownBy(() -> new LastGrant(Euros.of(10), Euros.of("10.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test void a_second_order_of_the_year_leaves_what_was_due_before_it() {
        var first = new GrantOrder(Euros.of(960_000), LocalDate.parse("2026-03-10"), NEXT_PAYMENT);
        var second = new GrantOrder(Euros.of(1_000_000), LocalDate.parse("2026-09-10"), SPREAD);
        var amounts = amounts(new InstalmentPlan(2026, PAYDAY, LAST, List.of(second, first)));
        assertThat(amounts.subList(0, 2)).containsOnly(Euros.of(77_500));
        assertThat(amounts.get(2)).isEqualTo(Euros.of(85_000));
        assertThat(amounts.subList(3, 8)).containsOnly(Euros.of(80_000));
        assertThat(amounts.subList(8, 12)).containsOnly(Euros.of(90_000));
    }

    @Property(tries = 20_000) void an_order_moves_nothing_that_was_due_before_it_and_the_last_one_is_paid(
            @ForAll @LongRange(max = 9_000_000_00L) long before, @ForAll @LongRange(max = 9_000_000_00L) long one,
            @ForAll @LongRange(max = 9_000_000_00L) long two, @ForAll @IntRange(min = -40, max = 500) int day,
            @ForAll @IntRange(min = 1, max = 300) int later, @ForAll CatchUp catchUp, @ForAll CatchUp then) {
        var first = new GrantOrder(Euros.ofCents(one), LocalDate.of(2026, 1, 1).plusDays(day), catchUp);
        var second = new GrantOrder(Euros.ofCents(two), first.signedOn().plusDays(later), then);
        var last = new LastGrant(Euros.ofCents(before), Euros.ZERO);
        var alone = new InstalmentPlan(2026, PAYDAY, last, first).instalments();
        var plan = new InstalmentPlan(2026, PAYDAY, last, List.of(first, second));
        assertThat(sum(plan).minus(plan.toRecover())).isEqualTo(second.amount()).isEqualTo(plan.total());
        assertThat(amounts(plan)).noneMatch(Euros::isNegative);
        assertThat(plan.instalments()).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
        assertThat(plan.instalments().stream().filter(due -> due.dueOn().isBefore(second.signedOn())))
                .isEqualTo(alone.stream().filter(due -> due.dueOn().isBefore(second.signedOn())).toList());
    }

    @Property(tries = 30_000) void instalments_sum_to_the_grant_whenever_the_order_is_signed(
            @ForAll @LongRange(max = 300_000_000_00L) long grant, @ForAll @LongRange(max = 300_000_000_00L) long before,
            @ForAll @IntRange(max = 100) int oncePercent, @ForAll @IntRange(min = -400, max = 800) int day,
            @ForAll CatchUp catchUp, @ForAll @IntRange(min = 1, max = 31) int payday,
            @ForAll @IntRange(min = 2020, max = 2040) int year) {
        var once = Euros.ofCents(before / 100 * oncePercent);
        var plan = new InstalmentPlan(year, payday, new LastGrant(Euros.ofCents(before), once),
                new GrantOrder(Euros.ofCents(grant), LocalDate.of(year, 1, 1).plus(day, DAYS), catchUp));
        assertThat(sum(plan).minus(plan.toRecover())).isEqualTo(Euros.ofCents(grant));
        assertThat(amounts(plan)).noneMatch(Euros::isNegative).hasSizeBetween(12, 13);
        assertThat(plan.instalments()).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
        var provisional = Euros.sum(plan.instalments().stream().filter(Instalment::provisional)
                .map(Instalment::amount).toList());
        assertThat(plan.toRecover().isPositive()).isEqualTo(provisional.exceeds(Euros.ofCents(grant)));
    }

    @Property(tries = 20_000) void grants_of_some_cents_are_paid_as_well(@ForAll @IntRange(max = 40) int grant,
            @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(min = -10, max = 400) int day,
            @ForAll CatchUp catchUp) {
        instalments_sum_to_the_grant_whenever_the_order_is_signed(grant, before, 0, day, catchUp, PAYDAY, 2026);
    }
}
