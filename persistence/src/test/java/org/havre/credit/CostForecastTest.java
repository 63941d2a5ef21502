package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.credit.CostArea.ELSEWHERE;
import static org.havre.credit.TransformationRule.*;
import static org.havre.facility.FacilityKind.CADA;
import static org.havre.facility.FacilityKind.HUDA;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.credit.PlannedChange.Closing;
import org.havre.credit.PlannedChange.NewCost;
import org.havre.credit.PlannedChange.Opening;
import org.havre.credit.PlannedChange.Transformation;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostForecastTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final LocalDate MAY = LocalDate.parse("2026-05-15");
    private static final Period YEAR = TheoreticalEnvelope.year(2026);
    private static final ReferenceCosts COSTS = new ReferenceCosts(
            List.of(cost(CADA, "21.91", NEW_YEAR), cost(HUDA, "19.21", NEW_YEAR)));
    private static final List<FundedPlaces> FUNDED = List.of(new FundedPlaces(100, Period.from(NEW_YEAR), CADA),
            new FundedPlaces(80, Period.from(NEW_YEAR), HUDA));

    private static DatedCost cost(FacilityKind kind, String perDay, LocalDate from) {
        return new DatedCost(kind, null, from, Euros.of(perDay), Certainty.VERIFIED, "S1");
    }

    private static CostForecast with(PlannedChange... changes) {
        return CostForecast.of(FUNDED, List.of(changes), COSTS, ELSEWHERE, YEAR);
    }

    private static Euros effect(PlannedChange... changes) {
        return with(changes).effects().get(changes.length - 1).amount().orElseThrow();
    }

    @Test void without_a_change_the_rest_costs_what_the_known_terms_say() {
        assertThat(with().planned()).isEqualTo(with().known());
        assertThat(with().known().amount()).isEqualTo(Euros.of("799715.00").plus(Euros.of("560932.00")));
    }

    @Test
    @Rule("R49") void thirty_places_more_from_15_may_cost_231_days_of_them() {
        assertThat(effect(new Opening(MAY, 30, HUDA))).isEqualTo(Euros.of("133125.30"));
        assertThat(with(new Opening(MAY, 30, HUDA)).effects().get(0).placeDays()).isEqualTo(6_930);
        assertThat(effect(new Opening(MAY, 30, CADA))).isEqualTo(Euros.of("21.91").times(6_930));
    }

    @Test void places_that_close_cost_nothing_from_that_day_on() {
        assertThat(effect(new Closing(MAY, 30, HUDA))).isEqualTo(Euros.of("-133125.30"));
        assertThat(effect(new Closing(NEW_YEAR, 80, HUDA))).isEqualTo(Euros.of("-560932.00"));
    }

    @Test void the_places_that_opened_last_close_first() {
        var opened = new Opening(LocalDate.parse("2026-03-01"), 10, HUDA);
        var after = with(opened, new Closing(MAY, 15, HUDA)).planned();
        assertThat(after.parts()).extracting(part -> part.funded().places()).containsExactlyInAnyOrder(100, 75, 5, 10);
        assertThat(after.placeDays()).isEqualTo(180 * 365 + 10 * 75 - 5 * 231);
    }

    @Test void more_places_than_there_are_do_not_close() {
        assertThat(new Closing(MAY, 80, HUDA).fits(FUNDED)).isTrue();
        assertThat(new Closing(MAY, 81, HUDA).fits(FUNDED)).isFalse();
        assertThat(new Closing(NEW_YEAR.minusDays(1), 1, HUDA).fits(FUNDED)).isFalse();
        assertThatThrownBy(() -> with(new Closing(MAY, 81, HUDA))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("R57") void a_transformation_keeps_the_number_of_places_and_the_budget() {
        var transformation = new Transformation(MAY, 30, 80, 100, 30, 4);
        assertThat(effect(transformation)).isEqualTo(Euros.ZERO);
        assertThat(with(transformation).planned().placeDays()).isEqualTo(180 * 365);
        assertThat(with(transformation).dublinPeople()).isEqualTo(4);
    }

    @Test
    @Rule("R57") void what_the_huda_loses_by_a_transformation_the_cada_gets() {
        var transformation = new Transformation(MAY, 30, 80, 100, 30, 0);
        assertThat(effect(transformation.leaving())).isEqualTo(Euros.of("-133125.30"));
        assertThat(with(transformation.leaving(), transformation.arriving()).planned().amount())
                .isEqualTo(with().known().amount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 | 80 | 100 | 30 | 0 |
            80 | 80 | 80  | 80 | 0 |
            80 | 80 | 79  | 80 | 0 | MORE_THAN_THE_CADA_HAD
            80 | 80 | 0   | 80 | 0 |
            81 | 80 | 100 | 81 | 0 | MORE_THAN_THE_HUDA_HAS
            30 | 80 | 100 | 31 | 0 | PLACES_NOT_KEPT
            30 | 80 | 100 | 29 | 0 | PLACES_NOT_KEPT
            30 | 80 | 100 | 30 | 1 | DUBLIN_PEOPLE_FIRST
            0  | 80 | 100 | 0  | 0 | NO_PLACES
            90 | 80 | 50  | 95 | 2 | MORE_THAN_THE_HUDA_HAS, PLACES_NOT_KEPT, MORE_THAN_THE_CADA_HAD, DUBLIN_PEOPLE_FIRST
            """)
    @Rule("R57") void a_transformation_is_told_everything_that_stands_against_it(int places, int huda, int cada,
            int gains, int dublin, String rules) {
        assertThat(new Transformation(MAY, places, huda, cada, gains, dublin).broken())
                .containsExactlyElementsOf(rules == null
                        ? List.of()
                        : Arrays.stream(rules.split(", ")).map(TransformationRule::valueOf).toList());
    }

    @Test void a_new_cost_is_known_before_it_is_signed() {
        var july = LocalDate.parse("2026-07-01");
        assertThat(effect(new NewCost(cost(CADA, "22.91", july)))).isEqualTo(Euros.of(100 * 184));
        assertThat(effect(new NewCost(cost(CADA, "20.91", NEW_YEAR)))).isEqualTo(Euros.of(-100 * 365));
    }

    @Test void changes_take_effect_in_the_order_of_their_days_and_each_tells_its_own_effect() {
        var july = LocalDate.parse("2026-07-01");
        var forecast = with(new NewCost(cost(HUDA, "20.21", july)), new Opening(MAY, 30, HUDA));
        assertThat(forecast.effects()).extracting(effect -> effect.amount().orElseThrow())
                .containsExactly(Euros.of("133125.30"), Euros.of(110 * 184));
    }

    @Test void an_effect_of_which_a_cost_is_missing_is_not_known_and_not_nought() {
        var forecast = with(new Opening(MAY, 10, FacilityKind.CAES));
        assertThat(forecast.effects().get(0).amount()).isEmpty();
        assertThat(forecast.left(Euros.of(2_000_000), Euros.ZERO)).isEmpty();
    }

    @Test void an_envelope_has_left_what_was_not_paid_and_the_rest_will_not_cost() {
        assertThat(with().left(Euros.of(1_500_000), Euros.of(100_000))).contains(Euros.of(39_353));
        assertThat(with().left(Euros.of(1_000_000), Euros.ZERO)).contains(Euros.of(-360_647));
    }

    @Property(tries = 10_000) void effects_sum_to_what_changes_in_all(
            @ForAll List<@IntRange(min = -20, max = 20) Integer> places, @ForAll @IntRange(max = 300) int first) {
        var changes = new java.util.ArrayList<PlannedChange>();
        for (var number = 0; number < Math.min(4, places.size()); number++) {
            var day = NEW_YEAR.plusDays(first + 20L * number);
            var count = places.get(number);
            changes.add(count >= 0 ? new Opening(day, count, HUDA) : new Closing(day, -count, HUDA));
        }
        var forecast = CostForecast.of(FUNDED, changes, COSTS, ELSEWHERE, YEAR);
        var effects = forecast.effects().stream().map(effect -> effect.amount().orElseThrow()).toList();
        assertThat(forecast.known().amount().plus(Euros.sum(effects))).isEqualTo(forecast.planned().amount());
        var byDay = YEAR.nights().stream().mapToLong(day -> 180 + changes.stream()
                .filter(change -> !change.day().isAfter(day)).mapToInt(CostForecastTest::gained).sum()).sum();
        assertThat(forecast.planned().placeDays()).isEqualTo(byDay);
    }

    private static int gained(PlannedChange change) {
        return change instanceof Opening opening ? opening.places() : -((Closing) change).places();
    }
}
