package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.CostArea.ELSEWHERE;
import static org.havre.credit.CostArea.IDF;
import static org.havre.facility.FacilityKind.CADA;
import static org.havre.facility.FacilityKind.CPH;
import static org.havre.facility.FacilityKind.HUDA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.law.Rule;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

@Rule("R49")
class TheoreticalEnvelopeTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final ReferenceCosts COSTS = new ReferenceCosts(List.of(
            new DatedCost(CADA, null, NEW_YEAR, Euros.of("21.91"), Certainty.VERIFIED, "S1"),
            new DatedCost(HUDA, ELSEWHERE, NEW_YEAR, Euros.of("19.21"), Certainty.VERIFIED, "S1")));

    private static FundedPlaces cada(int places) { return new FundedPlaces(places, Period.from(NEW_YEAR), CADA); }

    private static FundedPlaces formerHuda(int places, String from) {
        return new FundedPlaces(places, Period.from(LocalDate.parse(from)), HUDA);
    }

    private static TheoreticalEnvelope in(int year, FundedPlaces... funded) {
        return TheoreticalEnvelope.ofYear(List.of(funded), COSTS, ELSEWHERE, year);
    }

    @Test void a_cada_of_120_places_costs_959_658_euros_in_365_days() {
        assertThat(in(2026, cada(120)).amount()).isEqualTo(Euros.of("959658.00"));
    }

    @Test void a_huda_of_80_places_costs_560_932_euros() {
        assertThat(in(2026, formerHuda(80, "2026-01-01")).amount()).isEqualTo(Euros.of("560932.00"));
    }

    @Test void places_that_were_huda_keep_their_cost_and_each_part_explains_its_own() {
        var envelope = in(2026, cada(100), formerHuda(30, "2026-05-15"));
        assertThat(envelope.amount()).isEqualTo(Euros.of("932840.30"));
        assertThat(envelope.placeDays()).isEqualTo(43_430);
        assertThat(envelope.perPlaceAndDay()).contains(Euros.of("21.48"));
        assertThat(envelope.parts()).extracting(EnvelopePart::placeDays).containsExactly(36_500L, 6_930L);
        assertThat(envelope.parts()).extracting(part -> part.amount().orElseThrow())
                .containsExactly(Euros.of("799715.00"), Euros.of("133125.30"));
    }

    @Test void a_region_of_two_kinds_costs_21_14_euros_on_average() {
        assertThat(in(2026, cada(5_000), formerHuda(2_000, "2026-01-01")).perPlaceAndDay())
                .contains(Euros.of("21.14"));
    }

    @Test void a_leap_year_has_366_days() {
        assertThat(in(2028, cada(120)).placeDays()).isEqualTo(120 * 366);
        assertThat(in(2028, cada(120)).amount()).isEqualTo(Euros.of("962287.20"));
    }

    @Test void a_cost_that_changes_in_the_year_cuts_the_places_in_two_parts() {
        var costs = new ReferenceCosts(List.of(COSTS.costs().get(0), new DatedCost(CADA, null,
                LocalDate.parse("2026-07-01"), Euros.of("22.00"), Certainty.FROM_MEMORY, "")));
        var envelope = TheoreticalEnvelope.ofYear(List.of(cada(10)), costs, IDF, 2026);
        assertThat(envelope.parts()).extracting(EnvelopePart::placeDays).containsExactly(1_810L, 1_840L);
        assertThat(envelope.amount()).isEqualTo(Euros.of("21.91").times(1_810).plus(Euros.of(22).times(1_840)));
    }

    @Test void where_no_cost_is_known_there_is_no_amount_and_not_nought() {
        var envelope = TheoreticalEnvelope.ofYear(List.of(cada(10), formerHuda(5, "2026-01-01")), COSTS, IDF, 2026);
        assertThat(envelope.isWhole()).isFalse();
        assertThat(envelope.withoutCost()).extracting(EnvelopePart::placeDays).containsExactly(1_825L);
        assertThat(envelope.parts().get(1).amount()).isEmpty();
        assertThat(envelope.perPlaceAndDay()).isEmpty();
        assertThat(in(2025, cada(10)).isWhole()).isTrue();
        assertThat(in(2025, cada(10)).parts()).isEmpty();
    }

    @Test void of_two_costs_that_start_together_the_one_of_the_area_holds_and_a_later_one_replaces_both() {
        var costs = new ReferenceCosts(List.of(cost(ELSEWHERE, "2026-01-01", 20), cost(null, "2026-01-01", 21),
                cost(null, "2027-01-01", 22)));
        assertThat(costs.on(CPH, ELSEWHERE, NEW_YEAR).orElseThrow().perDay()).isEqualTo(Euros.of(20));
        assertThat(costs.on(CPH, IDF, NEW_YEAR).orElseThrow().perDay()).isEqualTo(Euros.of(21));
        assertThat(costs.on(CPH, ELSEWHERE, LocalDate.parse("2027-01-01")).orElseThrow().perDay())
                .isEqualTo(Euros.of(22));
        assertThat(costs.on(CPH, ELSEWHERE, LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(costs.on(CADA, ELSEWHERE, NEW_YEAR)).isEmpty();
    }

    private static DatedCost cost(CostArea area, String from, int perDay) {
        return new DatedCost(CPH, area, LocalDate.parse(from), Euros.of(perDay), Certainty.FROM_MEMORY, "");
    }

    /** The sum over days, said once more day by day. */
    @Property(tries = 10_000) void an_envelope_is_the_sum_of_its_days(@ForAll @IntRange(max = 200) int places,
            @ForAll @IntRange(min = -30, max = 60) int from, @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(min = -10, max = 50) int change, @ForAll boolean open) {
        var costs = new ReferenceCosts(List.of(COSTS.costs().get(0),
                new DatedCost(CADA, IDF, NEW_YEAR.plusDays(change), Euros.of("23.37"), Certainty.FROM_MEMORY, "")));
        var start = NEW_YEAR.plusDays(from);
        var funded = new FundedPlaces(places, new Period(start, open ? null : start.plusDays(length)), CADA);
        var days = Period.between(NEW_YEAR, NEW_YEAR.plusDays(45));
        var byDay = days.nights().stream().filter(funded.days()::covers)
                .map(day -> costs.on(CADA, IDF, day).orElseThrow().perDay().times(places)).toList();
        var envelope = TheoreticalEnvelope.of(List.of(funded), costs, IDF, days);
        assertThat(envelope.placeDays()).isEqualTo((long) places * byDay.size());
        assertThat(envelope.amount()).isEqualTo(Euros.sum(byDay));
    }

    @Property(tries = 10_000) void the_months_of_a_year_add_up_to_it(@ForAll @IntRange(max = 500) int places,
            @ForAll @IntRange(min = -100, max = 800) int from, @ForAll @IntRange(max = 800) int length,
            @ForAll @IntRange(max = 800) int change) {
        var costs = new ReferenceCosts(List.of(COSTS.costs().get(0),
                new DatedCost(CADA, IDF, NEW_YEAR.plusDays(change), Euros.of("23.37"), Certainty.FROM_MEMORY, "")));
        var start = NEW_YEAR.plusDays(from);
        var funded = new FundedPlaces(places, Period.between(start, start.plusDays(length)), CADA);
        var year = TheoreticalEnvelope.ofYear(List.of(funded), costs, IDF, 2028);
        var months = IntStream.rangeClosed(1, 12).mapToObj(number -> YearMonth.of(2028, number))
                .map(month -> year.within(Period.between(month.atDay(1), month.plusMonths(1).atDay(1)))).toList();
        assertThat(Euros.sum(months.stream().map(TheoreticalEnvelope::amount).toList())).isEqualTo(year.amount());
        assertThat(months.stream().mapToLong(TheoreticalEnvelope::placeDays).sum()).isEqualTo(year.placeDays());
    }
}
