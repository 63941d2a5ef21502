package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.DifferenceType.*;
import static org.havre.credit.SomeMonth.COST;
import static org.havre.credit.SomeMonth.TWELFTH;
import static org.havre.credit.SomeMonth.agreed;
import static org.havre.credit.SomeMonth.convention;
import static org.havre.credit.SomeMonth.nights;
import static org.havre.credit.SomeMonth.paid;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.EnvelopeFacts.GrantLine;
import org.havre.credit.YearFacts.CertificateLine;
import org.havre.credit.YearFacts.CommitmentLine;
import org.havre.law.Rule;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
    private static final LocalDate SUMMER = LocalDate.parse("2026-07-01");

    @Test void where_all_three_agree_there_is_no_difference() {
        assertThat(agreed().differences()).isEmpty();
        assertThat(Reconciliation.of(List.of(agreed().facts(), year().facts()))).isEmpty();
    }

    @Test
    @Rule("R59") void eight_people_in_undue_presence_for_thirty_days_cost_5_258_40_euros() {
        var overstay = agreed().delivered(new Delivered(nights(1, 31), COST, 3_600, 0, 0, 0, 0, 0, 8 * 30, 0)).only();
        assertThat(overstay.type()).isEqualTo(OVERSTAY);
        assertThat(overstay.count()).isEqualTo(240);
        assertThat(overstay.amount()).isEqualTo(Euros.of("5258.40"));
        assertThat(overstay.why()).containsExactly(new Trace(TraceKind.MONTH, "2026-06"),
                new Trace(TraceKind.NIGHTS, "2026-06-01/2026-07-01"), new Trace(TraceKind.ACT, "C1"));
    }

    @Test void a_night_that_was_slept_costs_more_than_a_place() {
        var june = new NightCost(TWELFTH, 120 * 30, 3_310);
        assertThat(june.perBedNight()).contains(Euros.of("24.16"));
        assertThat(june.perPlaceDay()).contains(Euros.of("22.21"));
        assertThat(new NightCost(TWELFTH, 3_600, 0).perBedNight()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID_NOT_OPEN", "OPEN_NOT_PAID", "NIGHT_WITHOUT_DECISION", "DECIDED_NOT_ARRIVED", "OVERSTAY",
            "NIGHT_COUNTED_TWICE"}) void nights_cost_what_a_place_costs_on_each_of_them(DifferenceType type) {
        var counts = new long[6];
        counts[List.of(PAID_NOT_OPEN, OPEN_NOT_PAID, NIGHT_WITHOUT_DECISION, DECIDED_NOT_ARRIVED, OVERSTAY,
                NIGHT_COUNTED_TWICE).indexOf(type)] = 10;
        var difference = agreed().delivered(counted(nights(1, 16), COST, counts),
                counted(nights(16, 31), Euros.of(22), counts)).only();
        assertThat(difference.type()).isEqualTo(type);
        assertThat(difference.count()).isEqualTo(20);
        assertThat(difference.amount()).isEqualTo(Euros.of("439.10"));
        assertThat(difference.why()).hasSize(4);
    }

    private static Delivered counted(Period nights, Euros cost, long[] counts) {
        return new Delivered(nights, cost, 1_800, counts[0], counts[1], 0, counts[2], counts[3], counts[4], counts[5]);
    }

    @Test void nights_whose_cost_is_not_known_are_counted_and_have_no_amount() {
        var difference = agreed().delivered(new Delivered(nights(1, 31), null, 3_600, 0, 0, 0, 3, 0, 0, 0)).only();
        assertThat(difference.count()).isEqualTo(3);
        assertThat(difference.amount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"107, ", "108, ", "109, 21.91",
            "210, 2234.82"}) void places_out_of_service_count_beyond_three_in_a_hundred(long unavailable,
                    String amount) {
        var differences = agreed().delivered(new Delivered(nights(1, 31), COST, 3_600, 0, 0, unavailable, 0, 0, 0, 0))
                .differences();
        if (amount == null) assertThat(differences).isEmpty();
        else
            assertThat(differences).extracting(Difference::type, Difference::count, Difference::amount)
                    .containsExactly(tuple(UNAVAILABLE_ABOVE_LIMIT, unavailable, Euros.of(amount)));
    }

    @Test void a_kind_that_is_not_measured_may_have_as_many_out_of_service_as_it_likes() {
        var broken = agreed().delivered(new Delivered(nights(1, 31), COST, 3_600, 0, 0, 900, 0, 0, 0, 0));
        assertThat(broken.limited(null).differences()).isEmpty();
        assertThat(broken.delivered(new Delivered(nights(1, 31), null, 3_600, 0, 0, 900, 0, 0, 0, 0)).only().amount())
                .isNull();
    }

    @Test void capacities_differ_by_the_widest_gap_between_those_that_are_known() {
        var difference = agreed().known(120, 118, 121).only();
        assertThat(difference.type()).isEqualTo(CAPACITIES_DIFFER);
        assertThat(difference.count()).isEqualTo(3);
        assertThat(difference.amount()).isEqualTo(COST.times(3 * 30));
        assertThat(agreed().known(120, null, null).differences()).isEmpty();
        assertThat(agreed().known(null, null, null).differences()).isEmpty();
        assertThat(agreed().known(null, 118, 120).only().count()).isEqualTo(2);
        assertThat(agreed().delivered().known(null, 118, 120).only().amount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"79971.51, 0.01", "79971.49, -0.01"})
    @Rule("R50") void a_payment_that_is_not_its_instalment_differs_by_what_is_more_or_less(String paid, String amount) {
        var difference = agreed().payments(paid("1", Euros.of(paid), 20)).only();
        assertThat(difference.type()).isEqualTo(PAYMENT_NOT_INSTALMENT);
        assertThat(difference.amount()).isEqualTo(Euros.of(amount));
        assertThat(difference.why()).containsExactly(new Trace(TraceKind.INSTALMENT, "2026-06-20"),
                new Trace(TraceKind.PAYMENT, "2100000001/1"));
    }

    @Test void an_instalment_may_be_paid_in_two() {
        assertThat(agreed().payments(paid("1", Euros.of(70_000), 20), paid("2", Euros.of("9971.50"), 25)).differences())
                .isEmpty();
    }

    @Test void an_instalment_that_nobody_paid_is_a_difference_below_nought() {
        assertThat(agreed().payments().only().amount()).isEqualTo(TWELFTH.negated());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-21, true", "2026-06-22, false"}) void a_payment_needs_a_convention_on_its_day(String lastDay,
            boolean differs) {
        var differences = agreed().under(convention("2024-01-01", lastDay)).differences();
        if (!differs) assertThat(differences).isEmpty();
        else
            assertThat(differences).extracting(Difference::type, Difference::amount)
                    .containsExactly(tuple(CLOSED_CONVENTION, TWELFTH));
    }

    @Test void what_comes_from_a_closed_month_is_told_apart_from_what_is_live() {
        assertThat(agreed().known(1, 2, 2).only().closed()).isTrue();
        assertThat(agreed().live().known(1, 2, 2).only().closed()).isFalse();
    }

    /** A year that is over, whose payments are its grant. */
    private record Year(YearFacts facts) {
        Year payments(PaymentLine... payments) {
            return new Year(new YearFacts(1L, 2026, true, facts.grant(), facts.over(), facts.due(), List.of(payments),
                    facts.recovered(), facts.commitments(), facts.certificates()));
        }

        Year over(boolean over, Euros grant, String recovered) {
            return new Year(new YearFacts(1L, 2026, true, grant, over, facts.due(), facts.payments(),
                    Euros.of(recovered), facts.commitments(), facts.certificates()));
        }

        Year beside(CommitmentLine commitment, CertificateLine certificate) {
            return new Year(new YearFacts(1L, 2026, true, facts.grant(), true, facts.due(), facts.payments(),
                    facts.recovered(), List.of(commitment), List.of(certificate)));
        }

        List<Difference> differences() { return Reconciliation.of(facts); }
    }

    private static Year year() {
        return new Year(new YearFacts(1L, 2026, true, Euros.of(100), true,
                List.of(new Instalment(LocalDate.parse("2027-01-20"), Euros.of(40), false)),
                List.of(payment("1", "60", "2026-05-20"), payment("2", "40", "2027-01-22")), Euros.ZERO, List.of(),
                List.of()));
    }

    private static PaymentLine payment(String request, String amount, String on) {
        return new PaymentLine("2100000001", request, Euros.of(amount), LocalDate.parse(on), 2026);
    }

    @Test
    @Rule("R58") void payments_of_a_year_that_is_over_are_its_grant_to_the_cent() {
        assertThat(year().differences()).isEmpty();
        assertThat(year().over(true, Euros.of("99.99"), "0").differences())
                .extracting(Difference::type, Difference::amount)
                .containsExactly(tuple(PAID_NOT_GRANTED, Euros.of("0.01")));
        assertThat(year().over(true, Euros.of("99.99"), "0.01").differences()).isEmpty();
        assertThat(year().over(false, Euros.of("50"), "0").differences()).isEmpty();
        assertThat(year().over(true, null, "0").differences()).extracting(Difference::amount)
                .containsExactly(Euros.of(100));
    }

    @Test void two_payments_of_one_amount_on_one_day_are_in_question() {
        var differences = year().payments(payment("1", "50", "2026-05-20"), payment("9", "50", "2026-05-20"))
                .differences();
        assertThat(differences).extracting(Difference::type, Difference::count, Difference::amount)
                .containsExactly(tuple(PAYMENT_TWICE, 2L, Euros.of(50)));
        assertThat(year().payments(payment("1", "50", "2026-05-20"), payment("9", "50", "2026-05-21")).differences())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, true", "2026-01-01, false", "2026-12-31, false", "2027-01-01, false",
            "2027-02-01, true"}) void a_payment_in_another_year_is_one_of_the_wrong_year_unless_something_fell_due_there(
                    String on, boolean wrong) {
        assertThat(year().payments(payment("1", "100", on)).differences().stream().map(Difference::type))
                .isEqualTo(wrong ? List.of(WRONG_YEAR) : List.of());
    }

    @Test void a_payment_is_above_nought() {
        for (var amount : List.of("0", "-1"))
            assertThatThrownBy(() -> payment("1", amount, "2026-05-20")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void payments_stay_within_their_commitment_and_the_service_is_certified_as_it_was() {
        var days = Period.between(LocalDate.parse("2026-01-01"), SUMMER);
        var full = new CommitmentLine("2100000001", Euros.of(100), Euros.of(100));
        assertThat(year().beside(full, new CertificateLine(days, 10, 10)).differences()).isEmpty();
        var over = new CommitmentLine("2100000001", Euros.of(100), Euros.of("100.01"));
        assertThat(year().beside(over, new CertificateLine(days, 10, 12)).differences())
                .extracting(Difference::type, Difference::count, Difference::amount)
                .containsExactly(tuple(ABOVE_COMMITMENT, 0L, Euros.of("0.01")),
                        tuple(CERTIFIED_NOT_DELIVERED, -2L, null));
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0.01", "100, ", "100.01, ", ", "})
    @Rule("R51") void the_grants_of_a_region_stay_within_its_envelope(String credit, String above) {
        var facts = new EnvelopeFacts("84", 2026, false, "303 DRL", credit == null ? null : Euros.of(credit),
                Stream.of("T1", "T2").map(act -> new GrantLine(1, act, Euros.of(50))).toList());
        assertThat(Reconciliation.of(facts)).extracting(Difference::type, Difference::amount).containsExactlyElementsOf(
                above == null ? List.of() : List.of(tuple(GRANTS_ABOVE_ENVELOPE, Euros.of(above))));
    }
}
