package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.ResultDetail.CARRIED_FORWARD;
import static org.havre.credit.ResultDetail.DEFICIT_RESERVE;
import static org.havre.credit.ResultRule.ALLOCATION_WITHOUT_DETAIL;
import static org.havre.credit.ResultRule.DEFICIT_WITH_SURPLUS_SHARES;
import static org.havre.credit.ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION;
import static org.havre.credit.ResultRule.NET_IS_NOT_PRODUCTS_LESS_CHARGES;
import static org.havre.credit.ResultRule.SHARES_ARE_NOT_THE_RESULT;
import static org.havre.credit.ResultRule.SHARE_OUT_OF_BOUNDS;
import static org.havre.credit.ResultRule.STATE_SHARE_REVERSED;
import static org.havre.credit.ResultRule.SURPLUS_SPLIT_IS_NOT_THE_RESULT;
import static org.havre.credit.ResultRule.SURPLUS_WITH_COMPENSATION;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultOfYearTest {
    private static final Euros CHARGES = Euros.of(951_000);
    private static final Euros NONE = Euros.ZERO;

    private static Tariffed tariffed(String net, String state, String allocation, Map<ResultDetail, Euros> details) {
        var result = Euros.of(net);
        return new Tariffed(2026, CHARGES, CHARGES.plus(result), result, Euros.of(state), Euros.of(allocation),
                details);
    }

    private static Tariffed example(String reserve, String carried) {
        return tariffed("12858", "0", "12858",
                Map.of(DEFICIT_RESERVE, Euros.of(reserve), CARRIED_FORWARD, Euros.of(carried)));
    }

    private static Subsidised subsidised(String net, String recovered, String reused, String dedicated,
            String compensated) {
        var result = Euros.of(net);
        return new Subsidised(2026, CHARGES, CHARGES.plus(result), result, Euros.of(recovered), Euros.of(reused),
                Euros.of(dedicated), Euros.of(compensated));
    }

    @Test
    @Rule("R52") void a_surplus_of_12_858_euros_is_put_to_two_things() {
        assertThat(example("8000", "4858").broken()).isEmpty();
        assertThat(example("8000", "4858").products()).isEqualTo(Euros.of(963_858));
    }

    @ParameterizedTest
    @CsvSource({"4858.01, true", "4857.99, true", "4858.02, false", "4857.98, false", "4859, false", "4857, false"})
    @Rule("R52") void one_detail_may_be_a_cent_off_and_not_two(String carried, boolean balances) {
        var broken = example("8000", carried).broken();
        if (balances) assertThat(broken).isEmpty();
        else assertThat(broken).containsExactly(DETAILS_ARE_NOT_THE_ALLOCATION);
    }

    @Test void an_allocation_says_what_it_is_put_to() {
        assertThat(tariffed("100", "0", "100", Map.of()).broken()).containsExactly(ALLOCATION_WITHOUT_DETAIL);
        assertThat(tariffed("100", "0", "100", Map.of(CARRIED_FORWARD, NONE)).broken())
                .containsExactly(ALLOCATION_WITHOUT_DETAIL);
        assertThat(tariffed("0.01", "0", "0.01", Map.of()).broken()).isEmpty();
        assertThat(tariffed("0.02", "0", "0.02", Map.of()).broken()).containsExactly(ALLOCATION_WITHOUT_DETAIL);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "60.01, true", "59.99, true", "60.02, false", "59.98, false"})
    @Rule("R52") void what_the_state_takes_and_what_is_kept_are_the_result(String state, boolean balances) {
        var broken = tariffed("100", state, "40", Map.of(CARRIED_FORWARD, Euros.of(40))).broken();
        assertThat(broken.contains(SHARES_ARE_NOT_THE_RESULT)).isEqualTo(!balances);
    }

    @Test void the_state_takes_a_surplus_and_bears_a_deficit_and_never_the_reverse() {
        assertThat(tariffed("-100", "-100", "0", Map.of()).broken()).isEmpty();
        assertThat(tariffed("-100", "100", "-200", Map.of(CARRIED_FORWARD, Euros.of(-200))).broken())
                .containsExactly(STATE_SHARE_REVERSED);
        assertThat(tariffed("100", "-50", "150", Map.of(DEFICIT_RESERVE, Euros.of(150))).broken())
                .containsExactly(STATE_SHARE_REVERSED);
    }

    @Test void the_result_is_the_products_less_the_charges() {
        var off = new Tariffed(2026, Euros.of(100), Euros.of("110.02"), Euros.of(10), Euros.of(10), NONE, Map.of());
        assertThat(off.broken()).containsExactly(NET_IS_NOT_PRODUCTS_LESS_CHARGES);
    }

    @Test void every_fault_is_told_at_once() {
        var wrong = new Tariffed(2026, Euros.of(100), Euros.of(200), Euros.of(10), Euros.of(-5), Euros.of(7),
                Map.of(DEFICIT_RESERVE, Euros.of(6)));
        assertThat(wrong.broken()).containsExactly(NET_IS_NOT_PRODUCTS_LESS_CHARGES, DETAILS_ARE_NOT_THE_ALLOCATION,
                SHARES_ARE_NOT_THE_RESULT, STATE_SHARE_REVERSED);
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10.01, true", "9.99, true", "10.02, false", "9.98, false", "11, false"})
    @Rule("R53") void a_subsidised_surplus_is_recovered_used_again_or_dedicated(String dedicated, boolean balances) {
        var broken = subsidised("60", "20", "30", dedicated, "0").broken();
        if (balances) assertThat(broken).isEmpty();
        else assertThat(broken).containsExactly(SURPLUS_SPLIT_IS_NOT_THE_RESULT);
    }

    @Test
    @Rule("R53") void of_a_subsidised_deficit_only_a_compensation_is_told() {
        assertThat(subsidised("-60", "0", "0", "0", "60").broken()).isEmpty();
        assertThat(subsidised("-60", "0", "0", "0", "0").broken()).isEmpty();
        for (var wrong : new Subsidised[]{subsidised("-60", "1", "0", "0", "0"), subsidised("-60", "0", "1", "0", "0"),
                subsidised("-60", "0", "0", "0.01", "0")})
            assertThat(wrong.broken()).containsExactly(DEFICIT_WITH_SURPLUS_SHARES);
    }

    @Test
    @Rule("R53") void a_surplus_is_not_compensated() {
        assertThat(subsidised("60", "60", "0", "0", "0.01").broken()).containsExactly(SURPLUS_WITH_COMPENSATION);
    }

    @Test void a_compensation_is_no_more_than_what_was_lacking_and_no_share_is_below_nought() {
        assertThat(subsidised("-60", "0", "0", "0", "60.01").broken()).containsExactly(SHARE_OUT_OF_BOUNDS);
        assertThat(subsidised("-60", "0", "0", "0", "-1").broken()).containsExactly(SHARE_OUT_OF_BOUNDS);
        assertThat(subsidised("60", "70", "-10", "0", "0").broken()).containsExactly(SHARE_OUT_OF_BOUNDS);
    }

    @Test void a_result_is_taken_up_two_years_later() {
        assertThat(example("8000", "4858").takenUpIn()).isEqualTo(2028);
        assertThat(tariffed("100", "60", "40", Map.of()).takenUp()).isEqualTo(Euros.of(-60));
        assertThat(tariffed("-100", "-60", "-40", Map.of()).takenUp()).isEqualTo(Euros.of(60));
        assertThat(subsidised("60", "20", "30", "10", "0").takenUp()).isEqualTo(Euros.of(-30));
        assertThat(subsidised("-60", "0", "0", "0", "45").takenUp()).isEqualTo(Euros.of(45));
    }

    @Property(tries = 20_000)
    @Rule("R52") void a_result_that_is_wholly_put_to_something_balances_until_a_share_moves_by_two_cents(
            @ForAll @IntRange(min = -9_000_000, max = 9_000_000) int net, @ForAll @IntRange(max = 100) int statePercent,
            @ForAll @IntRange(min = -9_000_000, max = 9_000_000) int reserve,
            @ForAll @IntRange(min = -300, max = 300) int moved) {
        var result = Euros.ofCents(net);
        var state = Euros.ofCents((long) net * statePercent / 100);
        var kept = result.minus(state);
        var details = Map.of(DEFICIT_RESERVE, Euros.ofCents(reserve), CARRIED_FORWARD,
                kept.minus(Euros.ofCents(reserve)).plus(Euros.ofCents(moved)));
        var year = new Tariffed(2026, CHARGES, CHARGES.plus(result), result, state, kept, details);
        assertThat(year.broken().contains(DETAILS_ARE_NOT_THE_ALLOCATION))
                .isEqualTo(Math.abs(moved) > 1 && year.isDetailed());
        if (moved == 0) assertThat(year.broken()).isEmpty();
    }

    @Property(tries = 20_000)
    @Rule("R53") void a_subsidised_surplus_balances_however_it_is_shared_out(
            @ForAll @IntRange(max = 9_000_000) int recovered,
            @ForAll @IntRange(max = 9_000_000) int reused, @ForAll @IntRange(max = 9_000_000) int dedicated,
            @ForAll @IntRange(min = -5, max = 5) int moved) {
        var net = Euros.ofCents((long) recovered + reused + dedicated + moved);
        var year = new Subsidised(2026, CHARGES, CHARGES.plus(net), net, Euros.ofCents(recovered),
                Euros.ofCents(reused), Euros.ofCents(dedicated), NONE);
        var balances = Math.abs(moved) <= 1 && !net.isNegative();
        if (!net.isNegative()) assertThat(year.broken().isEmpty()).isEqualTo(balances);
    }
}
