package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.havre.access.Forbidden;
import org.havre.credit.ActNature;
import org.havre.credit.ActRow;
import org.havre.credit.CatchUp;
import org.havre.credit.Certified;
import org.havre.credit.CreditActs;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.credit.CreditGroup;
import org.havre.credit.CreditRow;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.Grants;
import org.havre.credit.Instalment;
import org.havre.credit.MonthOfYear;
import org.havre.credit.PaperDays;
import org.havre.credit.PaymentRow;
import org.havre.credit.Payments;
import org.havre.credit.Programme;
import org.havre.credit.Tranche;
import org.havre.database.OnPostgres;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.facility.PlaceAttribute;
import org.havre.orientation.Paper;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts, grants and payments of the facilities in Lyon and Lille; it is 20 June 2026. */
@OnPostgres
class CreditServicesTest extends MoneyOfLyon {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 15);
    private static final Paper SCAN = new Paper(new byte[]{0x25, 0x50, 0x44, 0x46, 0x2D, 0x31});

    @BeforeEach void as_it_was_before_any_act() {
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                truncate reconciliation_word, reconciliation_difference, reconciliation_difference_history, act_special_places, payment, payment_history, planned_instalment, allocation, allocation_history, service_certificate,
                    service_certificate_history, act_places, act_places_history, credit_paper, commitment, commitment_history, credit_act,
                    credit_act_history, cpom_member, envelope, envelope_history cascade;
                delete from facility_terms where id > 3;
                update facility_terms set authorised_capacity = case id when 2 then 80 else 100 end, source = 'OFII_FILE', act = null;
                insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'DRL', 900000, 800000)""");
    }

    /** The services as somebody who has entered. */
    private record Desk(CreditService credits, ActService acts, GrantService grants, PaymentService payments) {}

    private <T> T as(String login, BiFunction<Desk, EntityManager, T> work) {
        return as(login, TODAY, in -> {
            var reader = new CreditReader(in.rows());
            return work.apply(new Desk(new CreditService(in.permissions(), reader, in.clock()),
                    new ActService(in.permissions(), in.clock(), new CreditActs(in.rows()), reader),
                    new GrantService(in.permissions(), in.clock(), new Grants(in.rows()), new Payments(in.rows()),
                            reader),
                    new PaymentService(in.permissions(), in.clock(), new Payments(in.rows()), reader)), in.rows());
        });
    }

    private RecordedCreditAct act(long facility, ActNature nature, String number, String from, String last, Long amends,
            Tranche... tranches) {
        return as("finance", (desk, rows) -> desk.acts().record(new NewAct(facility, nature, number,
                LocalDate.parse(from).minusMonths(1), LocalDate.parse(from),
                last == null ? null : LocalDate.parse(last),
                amends, false, List.of(tranches), null, nature == ActNature.AUTHORISATION ? SCAN : null,
                PaperDays.UNREAD, Map.of())));
    }

    private RecordedCreditAct authorised() {
        return act(CADA, ActNature.AUTHORISATION, "A-1", "2020-01-01", "2034-12-31", null,
                new Tranche(100, FacilityKind.CADA));
    }

    private RecordedCreditAct agreed() {
        return act(HUDA, ActNature.CONVENTION, "C-1", "2026-01-01", "2026-12-31", null,
                new Tranche(80, FacilityKind.HUDA));
    }

    private void grant(long facility, int year, boolean amends, String amount, String signed, Instalment... planned) {
        as("finance", (desk, rows) -> {
            desk.grants().grant(new NewGrant(facility, year, amends, Euros.of(amount), Euros.ZERO,
                    null, LocalDate.parse(signed), facility == HUDA ? null : CatchUp.SPREAD, List.of(planned)));
            return null;
        });
    }

    private void pay(long facility, String amount, String paid, String request, String... accepted) {
        as("finance", (desk, rows) -> {
            desk.payments()
                    .record(new NewPayment(facility, 2026, Euros.of(amount), LocalDate.parse(paid), "2100 000001",
                            request, " ", Set.of(accepted)));
            return null;
        });
    }

    private CreditBook book() { return as("finance", (desk, rows) -> desk.credits().book(2026, null)); }

    private CreditYear year(long facility) {
        return as("finance", (desk, rows) -> desk.credits().facility(facility, 2026)).facilities().get(0);
    }

    private List<?> terms(long facility) {
        return as("finance",
                (desk, rows) -> rows.createNativeQuery("select starts_on || ' ' || authorised_capacity || ' ' || source"
                        + " from facility_terms where facility_id = " + facility + " order by starts_on", String.class)
                        .getResultList());
    }

    private List<PaymentRow> payments() { return as("finance", (desk, rows) -> desk.payments().ofYear(2026, null)); }

    private List<ActRow> acts(String login) { return as(login, (desk, rows) -> desk.acts().all(null)); }

    private static Instalment due(String day, String amount) {
        return new Instalment(LocalDate.parse(day), Euros.of(amount), false);
    }

    @Test void the_capacity_of_a_facility_follows_from_its_acts_and_an_amendment_states_it_anew() {
        var authorisation = authorised();
        assertThat(authorisation.doubts()).isEmpty();
        assertThat(terms(CADA)).isEqualTo(List.of("2015-01-01 100 OFII_FILE", "2020-01-01 100 ACT"));
        act(CADA, ActNature.AMENDMENT, "A-1 bis", MAY.toString(), null, authorisation.id(),
                new Tranche(100, FacilityKind.CADA), new Tranche(30, FacilityKind.HUDA));
        assertThat(terms(CADA))
                .isEqualTo(List.of("2015-01-01 100 OFII_FILE", "2020-01-01 100 ACT", "2026-05-15 130 ACT"));
        var year = year(CADA);
        assertThat(year.acts()).extracting("number").containsExactlyInAnyOrder("A-1", "A-1 bis");
        assertThat(year.envelope(book().costs()).amount()).isEqualTo(Euros.of("932840.30"));
        assertThat(year.envelope(book().costs()).placeDays()).isEqualTo(43430);
    }

    @Test void an_act_that_contradicts_others_is_refused_with_every_reason() {
        authorised();
        assertThatThrownBy(() -> act(CADA, ActNature.AUTHORISATION, "A-1", "2030-01-01", "2044-12-31", null,
                new Tranche(50, FacilityKind.CADA), new Tranche(0, FacilityKind.CADA)))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactlyInAnyOrder("ActRule.OVERLAPS_ANOTHER",
                                "PlacingRule.NUMBER_TAKEN", "PlacingRule.NO_SUCH_PLACES",
                                "PlacingRule.A_KIND_TWICE", "PlacingRule.GIVEN_BY_ANOTHER_ACT"));
        assertThat(terms(CADA)).hasSize(2);
    }

    @Test void the_paper_of_an_act_is_kept_with_it_and_read_by_those_who_see_money() {
        var act = authorised().id();
        assertThat(as("prefect", (desk, rows) -> desk.acts().paper(act)).content()).isEqualTo(SCAN.content());
        assertThatThrownBy(() -> as("prefect", (desk, rows) -> desk.acts().paper(-1))).isInstanceOf(NotFound.class);
    }

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
        as("finance", (desk, rows) -> {
            desk.grants().certify(HUDA, 2026, days.start(), days.end().minusDays(1));
            return null;
        });
    }

    @Test void a_convention_that_takes_the_place_of_another_ends_it_on_its_eve() {
        var old = agreed();
        act(HUDA, ActNature.CONVENTION, "C-2", "2026-07-01", "2028-12-31", old.id(),
                new Tranche(90, FacilityKind.HUDA));
        assertThat(year(HUDA).acts()).filteredOn(row -> row.number().equals("C-1")).extracting(ActRow::lastDay)
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(terms(HUDA)).isEqualTo(
                List.of("2015-01-01 80 OFII_FILE", "2026-01-01 80 ACT", "2026-07-01 90 ACT"));
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
        assertThat(as("director", (desk, rows) -> desk.credits().book(2026, null)).facilities())
                .extracting(each -> each.name().id()).containsExactly(CADA);
        assertThat(acts("prefect")).hasSize(2);
        assertThatThrownBy(() -> as("director", (desk, rows) -> desk.credits().facility(HUDA, 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("finance", (desk, rows) -> desk.credits().facility(LILLE, 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("social", (desk, rows) -> desk.credits().book(2026, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("director", (desk, rows) -> desk.acts().record(new NewAct(CADA,
                ActNature.TARIFF_ORDER, "T", TODAY, TODAY, null, null, false, List.of(), null, null, PaperDays.UNREAD,
                Map.of()))))
                .isInstanceOf(Forbidden.class);
    }

    @Test void an_act_that_is_recorded_tells_the_findings_that_it_raises_and_closes_those_that_it_answers() {
        var told = as("finance", (desk, rows) -> desk.acts().record(new NewAct(HUDA, ActNature.CONVENTION, "C-7",
                MAY.minusMonths(6), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, false,
                List.of(new Tranche(80, FacilityKind.HUDA)), null, SCAN,
                new PaperDays(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                Map.of(PlaceAttribute.LGBT, 0))));
        assertThat(told.raised()).extracting(CreditFinding::check, CreditFinding::act)
                .contains(tuple(CreditCheck.K6, "C-7")).doesNotContain(tuple(CreditCheck.K30, "C-7"));
        var next = act(HUDA, ActNature.CONVENTION, "C-8", "2027-01-01", "2027-12-31", null);
        assertThat(next.raised()).extracting(CreditFinding::check, CreditFinding::act)
                .containsExactly(tuple(CreditCheck.K30, "C-8"));
    }

    @Test void what_is_told_with_an_act_is_refused_with_every_reason_and_nothing_of_it_is_kept() {
        assertThatThrownBy(() -> as("finance", (desk, rows) -> desk.acts().record(new NewAct(HUDA, ActNature.CONVENTION,
                "C-7", MAY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, false, List.of(), null, null,
                new PaperDays(null, MAY), Map.of(PlaceAttribute.LGBT, -1)))))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactly("DetailRule.DAYS_WITHOUT_PAPER",
                                "DetailRule.FIRST_DAY_MISSING", "DetailRule.FEWER_THAN_NONE"));
        assertThat(acts("finance")).isEmpty();
    }

    private NewAct transforming(Tranche... tranches) {
        return new NewAct(HUDA, ActNature.AUTHORISATION, "A-9", TODAY, LocalDate.parse("2026-07-01"),
                LocalDate.parse("2041-06-30"), null, false, List.of(tranches), FacilityKind.CADA, SCAN,
                PaperDays.UNREAD, Map.of());
    }

    @Test void an_act_makes_a_cada_of_a_huda_from_its_day_and_its_places_keep_their_cost() {
        as("finance", (desk, rows) -> desk.acts().record(transforming(new Tranche(80, FacilityKind.HUDA))));

        var terms = as("finance", (desk, rows) -> new CreditActs(rows).terms(HUDA).stream()
                .map(each -> each.start() + " " + each.kind() + " " + each.authorisedCapacity()).toList());
        assertThat(terms).containsExactly("2015-01-01 HUDA 80", "2026-07-01 CADA 80");
        var year = as("finance", (desk, rows) -> desk.credits().facility(HUDA, 2027)).facilities().get(0);
        assertThat(year.name().regime()).isEqualTo(FundingRegime.TARIFEE);
        assertThat(year.places()).extracting(each -> each.costKind()).containsOnly(FacilityKind.HUDA);
    }

    @Test void an_act_that_changes_the_kind_says_the_places_too() {
        assertThatThrownBy(() -> as("finance", (desk, rows) -> desk.acts().record(transforming())))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).contains("KindRule.WITHOUT_PLACES"));
    }
}
