package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.havre.access.Forbidden;
import org.havre.credit.ActNature;
import org.havre.credit.Certified;
import org.havre.credit.CreditGroup;
import org.havre.credit.CreditRow;
import org.havre.credit.Euros;
import org.havre.credit.Grants;
import org.havre.credit.Instalment;
import org.havre.credit.MonthOfYear;
import org.havre.credit.PaperDays;
import org.havre.credit.PaymentRow;
import org.havre.credit.Programme;
import org.havre.database.OnPostgres;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Grants and payments of the facilities of Lyon, and who sees them. */
@OnPostgres
class CreditServicesTest extends ActsOfLyon {
    private List<PaymentRow> payments() { return desk("finance", (desk, rows) -> desk.payments().ofYear(2026, null)); }

    @Test void twelfths_of_last_year_are_due_until_the_order_and_the_rest_is_spread() {
        grant(CADA, 2025, false, "930000.00", "2025-05-04");
        grant(CADA, 2026, false, "959658.00", "2026-05-04");
        var instalments = year(CADA).instalments();
        assertThat(instalments).hasSize(12).extracting(Instalment::amount).startsWith(Euros.of("77500.00"))
                .endsWith(Euros.of("81207.25"));
        assertThat(year(CADA).due(TODAY)).isEqualTo(Euros.of("472414.50"));
    }

    @Test void a_second_grant_is_refused_and_an_amendment_takes_its_place() {
        grant(CADA, 2026, false, "959658.00", "2026-05-04");
        assertThatThrownBy(() -> grant(CADA, 2026, false, "1.00", "2026-05-05")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("GrantRule.SECOND_GRANT"));
        grant(CADA, 2026, true, "960000.00", "2026-06-01");
        assertThat(year(CADA).granted()).isEqualTo(Euros.of("960000.00"));
        assertThat(year(CADA).grant().revision()).isEqualTo(1);
    }

    @Test void a_subsidy_is_planned_by_instalments_that_come_to_it() {
        assertThatThrownBy(() -> grant(HUDA, 2026, false, "560932.00", "2026-01-10", due("2026-03-01", "560931.99")))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactly("GrantRule.INSTALMENTS_ARE_NOT_THE_GRANT"));
        grant(HUDA, 2026, false, "560932.00", "2026-01-10", due("2026-03-01", "400000.00"),
                due("2026-09-01", "160932.00"));
        assertThat(year(HUDA).due(TODAY)).isEqualTo(Euros.of("400000.00"));
        assertThat(year(HUDA).monthByMonth()).filteredOn(month -> !month.due().isEmpty())
                .extracting(MonthOfYear::month).containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 9));
    }

    @Test void a_payment_is_recorded_once_and_what_is_odd_only_once_it_was_read() {
        agreed();
        database.execute(
                "insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae)"
                        + " values (1, '2100000001', 1, 901, 'FR-ARA', 303, 2026, 2026, 500000)");
        grant(HUDA, 2026, false, "560932.00", "2026-01-10", due("2026-03-01", "560932.00"));
        pay(HUDA, "400000.00", "2026-03-01", "100001");
        assertThatThrownBy(() -> pay(HUDA, "-1.00", "2026-07-01", "100001")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key).containsExactly(
                        "PaymentRule.NOT_POSITIVE", "PaymentRule.PAID_AGAIN", "PaymentRule.NOT_PAID_YET"));
        assertThatThrownBy(() -> pay(HUDA, "160932.01", "2025-12-31", "100002")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key).containsExactly(
                        "PaymentRule.WRONG_YEAR", "PaymentRule.CLOSED_CONVENTION", "PaymentRule.ABOVE_COMMITMENT",
                        "PaymentRule.ABOVE_GRANT"));
        pay(HUDA, "160932.01", "2025-12-31", "100002", "PaymentRule.WRONG_YEAR", "PaymentRule.CLOSED_CONVENTION",
                "PaymentRule.ABOVE_COMMITMENT", "PaymentRule.ABOVE_GRANT");
        assertThat(payments())
                .extracting(PaymentRow::code, PaymentRow::amount).containsExactly(
                        tuple("H6981", Euros.of("400000.00")), tuple("H6981", Euros.of("160932.01")));
        assertThat(year(HUDA).gap(TODAY)).isEqualTo(Euros.of("0.01"));
    }

    @Test void a_payment_on_the_commitment_of_another_facility_or_operator_is_read_before_it_is_recorded() {
        agreed();
        database.execute(
                "insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae)"
                        + " values (1, '2100000001', 1, 900, 'FR-ARA', 303, 2026, 2026, 500000)");
        assertThatThrownBy(() -> pay(HUDA, "1000.00", "2026-03-01", "100001")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("PaymentRule.COMMITMENT_OF_OTHERS"));
        database.execute("update commitment set facility_id = null");
        pay(HUDA, "1000.00", "2026-03-01", "100001");
        database.execute("insert into operator (id, name) values (77, 'Une autre association')");
        database.execute("update commitment set operator_id = 77");
        assertThatThrownBy(() -> pay(HUDA, "999.00", "2026-03-02", "100002")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("PaymentRule.COMMITMENT_OF_OTHERS"));
        pay(HUDA, "999.00", "2026-03-02", "100002", "PaymentRule.COMMITMENT_OF_OTHERS");
        assertThat(payments()).hasSize(2);
    }

    @Test void the_same_amount_on_the_same_day_is_a_second_payment_once_it_was_read() {
        agreed();
        grant(HUDA, 2026, false, "560932.00", "2026-01-10", due("2026-03-01", "560932.00"));
        pay(HUDA, "1000.00", "2026-03-01", "100001", "PaymentRule.UNKNOWN_COMMITMENT");
        assertThatThrownBy(() -> pay(HUDA, "1000.00", "2026-03-01", "100002", "PaymentRule.UNKNOWN_COMMITMENT"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactly("PaymentRule.PAID_TWICE"));
        pay(HUDA, "1000.00", "2026-03-02", "100003", "PaymentRule.UNKNOWN_COMMITMENT");
        pay(HUDA, "1000.01", "2026-03-01", "100004", "PaymentRule.UNKNOWN_COMMITMENT");
        pay(HUDA, "1000.00", "2026-03-01", "100002", "PaymentRule.UNKNOWN_COMMITMENT", "PaymentRule.PAID_TWICE");
        assertThat(payments()).hasSize(4);
    }

    @Test void service_is_certified_once_and_after_it_was_provided() {
        agreed();
        var spring = Period.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 1));
        certify(spring);
        assertThat(year(HUDA).certificates()).containsExactly(new Certified(spring.start(),
                spring.end().minusDays(1), 61 * 80, null, TODAY));
        assertThatThrownBy(() -> certify(Period.between(spring.start().plusDays(60), TODAY.plusDays(1))))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactly("CertificateRule.NOT_OVER_YET",
                                "CertificateRule.CERTIFIED_ALREADY"));
    }

    private void certify(Period days) {
        desk("finance", (desk, rows) -> {
            desk.grants().certify(HUDA, 2026, days.start(), days.end().minusDays(1));
            return null;
        });
    }

    @Test void the_rows_of_any_group_come_to_the_same_and_tell_programmes_apart() {
        authorised();
        agreed();
        grant(CADA, 2026, false, "799715.00", "2026-05-04");
        grant(HUDA, 2026, false, "560932.00", "2026-01-10", due("2026-03-01", "560932.00"));
        var book = book();
        assertThat(CreditRow.totals(book)).extracting(CreditRow::programme, CreditRow::granted)
                .containsExactly(tuple(Programme.P303, Euros.of("1360647.00")));
        for (var group : CreditGroup.values())
            assertThat(Euros.sum(book.rows(group).stream().map(CreditRow::granted).toList())).as(group.name())
                    .isEqualTo(Euros.of("1360647.00"));
        assertThat(book.rows(CreditGroup.FACILITY)).extracting(CreditRow::theoretical)
                .containsExactly(Euros.of("799715.00"), Euros.of("560932.00"));
        assertThat(book.envelopes()).extracting("cp").containsExactly(Euros.of("800000.00"));
    }

    @Test void nights_are_told_month_by_month_and_whether_the_month_is_closed() {
        assertThat(year(CADA).months()).hasSize(6).allMatch(month -> !month.isClosed());
        assertThat(year(CADA).delivered()).isEqualTo(100L * (31 + 28 + 31 + 30 + 31 + 19));
        assertThat(year(CADA).slept()).isZero();
    }

    @Test void those_who_follow_money_see_it_in_their_scope_and_nobody_else() {
        authorised();
        agreed();
        assertThat(desk("director", (desk, rows) -> desk.credits().book(2026, null)).facilities())
                .extracting(each -> each.name().id()).containsExactly(CADA);
        assertThat(acts("prefect")).hasSize(2);
        assertThatThrownBy(() -> desk("director", (desk, rows) -> desk.credits().facility(HUDA, 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk("finance", (desk, rows) -> desk.credits().facility(LILLE, 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk("social", (desk, rows) -> desk.credits().book(2026, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk("director", (desk, rows) -> desk.acts().record(new NewAct(CADA,
                ActNature.TARIFF_ORDER, "T", TODAY, TODAY, null, null, false, List.of(), null, null, PaperDays.UNREAD,
                Map.of()))))
                .isInstanceOf(Forbidden.class);
    }
}
