package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.Euros;
import org.havre.credit.Trace;
import org.havre.credit.Uncompared;
import org.havre.database.OnPostgres;
import org.junit.jupiter.api.Test;

/** Every way in which decisions, presence and money may differ, found from their rows, and nothing where they agree. */
@OnPostgres
class DifferencesFoundTest extends AgreedMoney {
    @Test void where_decisions_presence_and_money_agree_nothing_differs_however_often_it_is_asked() {
        assertThat(reconciled(TODAY)).isEqualTo(turned(0, 0, 0));
        assertThat(reconciled(TOMORROW)).isEqualTo(turned(0, 0, 0));
        assertThat(rows("finance")).isEmpty();
    }

    @Test void what_a_result_gives_back_leaves_what_was_paid_and_an_overpayment_lowers_it() {
        assertThat(lacking()).isEqualTo(Euros.of("-160932.00"));
        database.execute("insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason)"
                + " values (1, 901, 2026, 10000, 'T-1', '2026-12-01', 'RESULT')");
        assertThat(lacking()).isEqualTo(Euros.of("-160932.00"));
        database.execute("update recovery_order set reason = 'OVERPAYMENT'");
        assertThat(lacking()).isEqualTo(Euros.of("-170932.00"));
    }

    /** Of the HUDA, once the year is over. */
    private Euros lacking() {
        return desk("finance", LocalDate.of(2027, 1, 5), desk -> {
            desk.reconcile(2026, null);
            return desk.find(DifferenceFilter.ofYear(2026, null), 0, 100).rows().stream()
                    .filter(row -> row.type() == DifferenceType.PAID_NOT_GRANTED && row.facility() == HUDA)
                    .findFirst().orElseThrow().amount();
        });
    }

    @Test void a_payment_that_was_made_twice_is_told_with_both_of_its_numbers_and_as_more_than_was_due() {
        paid(20, CADA, 2026, "81207.25", "2026-05-20", "2100000001");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::month,
                DifferenceRow::amount, row -> row.why().stream().map(Trace::reference).toList())
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.PAYMENT_TWICE, CADA, null, Euros.of("81207.25"),
                                List.of("2100000001/100005", "2100000001/92000")),
                        tuple(DifferenceType.PAYMENT_NOT_INSTALMENT, CADA, YearMonth.of(2026, 5),
                                Euros.of("81207.25"),
                                List.of("2026-05-20", "2100000001/100005", "2100000001/92000")));
    }

    @Test void a_payment_for_this_year_that_was_made_in_another_is_one_of_the_wrong_year() {
        database.execute("update payment set paid_on = '2025-12-30' where id = 1");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::amount)
                .containsExactlyInAnyOrder(tuple(DifferenceType.WRONG_YEAR, null, Euros.of("77500.00")),
                        tuple(DifferenceType.PAYMENT_NOT_INSTALMENT, YearMonth.of(2026, 1), Euros.of("-77500.00")));
    }

    @Test void a_payment_for_another_year_counts_in_the_month_in_which_it_was_made() {
        paid(20, CADA, 2025, "1.00", "2026-02-03", "2100000009");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::amount)
                .containsExactly(DifferenceType.PAYMENT_NOT_INSTALMENT, YearMonth.of(2026, 2), Euros.of("1.00"));
    }

    @Test void payments_above_their_commitment_are_told_whatever_facility_was_paid_on_it() {
        database.execute("update commitment set ae = 472414.50 where id = 1");
        assertThat(found()).isEmpty();
        paid(20, LILLE, 2026, "0.01", "2026-06-21", "2100000001");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::target, DifferenceRow::amount)
                .containsExactly(DifferenceType.ABOVE_COMMITMENT, "2100000001", Euros.of("0.01"));
    }

    @Test void a_payment_after_the_last_day_of_its_convention_stands_on_none() {
        database.execute("update credit_act set ends_on = '2026-02-28' where id = 3");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::amount)
                .containsExactly(DifferenceType.CLOSED_CONVENTION, HUDA, Euros.of("400000.00"));
        database.execute("update credit_act set ends_on = '2026-03-01' where id = 3");
        assertThat(reconciled(TODAY).closed()).isEqualTo(1);
    }

    @Test void places_that_are_paid_and_not_open_cost_what_they_would_each_night() {
        database.execute("update place set ends_on = '2026-06-11' where id between 1 and 3");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.PAID_NOT_OPEN, YearMonth.of(2026, 6), 30L, Euros.of("657.30")),
                        tuple(DifferenceType.CAPACITIES_DIFFER, YearMonth.of(2026, 6), 3L, Euros.of("1314.60")));
        database.execute("update place set ends_on = null");
    }

    @Test void places_that_are_open_and_in_no_act_cost_what_each_tranche_does_on_its_days() {
        database.execute(
                """
                update act_places set ends_on = '2026-05-15' where id = 1;
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind)
                values (9, 1, 900, 70, '2026-05-15', '2035-01-01', 'CADA'), (10, 1, 900, 29, '2026-05-15', '2035-01-01', 'HUDA')""");
        assertThat(found()).filteredOn(row -> row.type() == DifferenceType.OPEN_NOT_PAID)
                .extracting(DifferenceRow::month, DifferenceRow::count, DifferenceRow::amount)
                .containsExactlyInAnyOrder(tuple(YearMonth.of(2026, 5), 17L, Euros.of("21.12").times(17)),
                        tuple(YearMonth.of(2026, 6), 20L, Euros.of("21.12").times(20)));
    }

    @Test void a_night_that_somebody_is_sheltered_is_told_without_a_name() {
        database.execute("insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason)"
                + " values (1, 1, 900, '2026-03-30', '2026-04-02', 'SHELTERING', 'OTHER')");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount, DifferenceRow::frozen)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.NIGHT_WITHOUT_DECISION, YearMonth.of(2026, 3), 2L, Euros.of("43.82"),
                                false),
                        tuple(DifferenceType.NIGHT_WITHOUT_DECISION, YearMonth.of(2026, 4), 1L, Euros.of("21.91"),
                                false));
        assertThat(rows("finance").toString()).doesNotContain("Nom");
    }

    @Test void a_night_on_which_two_files_that_may_be_of_one_person_are_present_counts_where_the_later_stay_is() {
        database.execute("""
                insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason) values
                    (1, 1, 901, '2026-03-01', '2026-04-03', 'SHELTERING', 'OTHER'), (2, 2, 900, '2026-03-30', '2026-04-10', 'SHELTERING', 'OTHER');
                insert into resemblance (one_id, other_id, weight) values (1, 2, 90)""");
        assertThat(found()).filteredOn(row -> row.type() == DifferenceType.NIGHT_COUNTED_TWICE)
                .extracting(DifferenceRow::facility, DifferenceRow::month, DifferenceRow::count, DifferenceRow::amount)
                .containsExactlyInAnyOrder(tuple(CADA, YearMonth.of(2026, 3), 2L, Euros.of("43.82")),
                        tuple(CADA, YearMonth.of(2026, 4), 2L, Euros.of("43.82")));
        database.execute("insert into told_apart (id, one_id, other_id) values (1, 1, 2)");
        assertThat(reconciled(TODAY).closed()).isEqualTo(2);
    }

    @Test void two_files_of_one_person_who_left_before_the_other_came_count_no_night_twice() {
        database.execute("""
                insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason) values
                    (1, 1, 901, '2026-03-01', '2026-03-30', 'SHELTERING', 'OTHER'), (2, 2, 900, '2026-03-30', '2026-04-10', 'SHELTERING', 'OTHER');
                insert into resemblance (one_id, other_id, weight) values (1, 2, 90)""");
        assertThat(found()).extracting(DifferenceRow::type).doesNotContain(DifferenceType.NIGHT_COUNTED_TWICE);
    }

    @Test void a_facility_without_an_act_that_funds_places_or_without_places_is_named() {
        database.execute("delete from act_places where id = 1");
        assertThat(reconciled(TODAY).uncompared()).extracting(Uncompared::facility, Uncompared::reason)
                .containsExactly(tuple(CADA, Uncompared.Reason.NO_ACT));
        assertThat(desk("lille", TODAY, desk -> desk.reconcile(2026, null)).uncompared())
                .containsExactly(new Uncompared(LILLE, "C5980 · CADA du Phare", Uncompared.Reason.NO_PLACES));
    }

    @Test void a_closed_month_counts_as_it_was_closed_whatever_is_recorded_since() {
        database.execute("""
                insert into month_statement (digest, facility_id, month, code, kind, closed_on, closed_at, due_on, author_id, author_name,
                    measures, nights)
                values (repeat('a', 64), 900, '2026-04-01', 'C6980', 'CADA', '2026-05-02', '2026-05-02T10:00:00Z', '2026-05-10', 2, 'D',
                    array['OPENED', 'TRAVAUX', 'OVERSTAY_OTHER'], array[3000, 0, 240])""");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount, DifferenceRow::frozen).containsExactly(DifferenceType.OVERSTAY,
                        YearMonth.of(2026, 4), 240L, Euros.of("5258.40"), true);
    }

    @Test void capacities_differ_in_the_month_whose_file_says_so() {
        database.execute(
                "insert into declared_activity (facility_id, month, capacity) values (900, '2026-05-01', 98)");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count)
                .containsExactly(DifferenceType.CAPACITIES_DIFFER, YearMonth.of(2026, 5), 2L);
    }

    @Test void grants_above_the_envelope_of_their_region_are_told_by_those_alone_who_see_all_of_it() {
        database.execute("update envelope set cp = 959657.99 where id = 1");
        assertThat(desk("rhone", TODAY, desk -> desk.reconcile(2026, null)).opened()).isZero();
        var above = only();
        assertThat(above).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::regionCode,
                DifferenceRow::target, DifferenceRow::amount).containsExactly(DifferenceType.GRANTS_ABOVE_ENVELOPE,
                        null, "FR-ARA", "303 DRL", Euros.of("0.01"));
        assertThat(desk("rhone", TODAY, desk -> desk.reconcile(2026, null)).closed()).isZero();
    }

    @Test void service_that_was_certified_and_is_not_what_acts_say_is_told() {
        database.execute(
                "insert into service_certificate (id, facility_id, starts_on, ends_on, place_days, certified_on,"
                        + " author_id) values (1, 900, '2026-01-01', '2026-01-31', 3101, '2026-02-02', 3)");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::count)
                .containsExactly(DifferenceType.CERTIFIED_NOT_DELIVERED, 1L);
    }

    @Test void nights_that_are_kept_count_as_those_that_are_counted() {
        database.execute("update place set ends_on = '2026-06-11' where id between 1 and 3;"
                + " select begin_to_keep_nights('2016-01-01')");
        assertThat(reconciled(TODAY).opened()).isEqualTo(2);
        database.execute("select keep_nights('2026-08-01', 20)");
        assertThat(reconciled(TODAY)).isEqualTo(turned(0, 2, 0));
        database.execute("update place set ends_on = null");
        assertThat(reconciled(TODAY)).isEqualTo(turned(0, 0, 2));
    }
}
