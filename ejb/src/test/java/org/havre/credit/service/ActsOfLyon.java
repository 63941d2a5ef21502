package org.havre.credit.service;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.havre.credit.ActNature;
import org.havre.credit.ActRow;
import org.havre.credit.CatchUp;
import org.havre.credit.CreditActs;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.Grants;
import org.havre.credit.Instalment;
import org.havre.credit.PaperDays;
import org.havre.credit.Payments;
import org.havre.credit.Tranche;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Paper;
import org.junit.jupiter.api.BeforeEach;

/** Before each test no act, grant or payment is recorded of the facilities of Lyon; it is 20 June 2026. */
abstract class ActsOfLyon extends MoneyOfLyon {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    static final LocalDate MAY = LocalDate.of(2026, 5, 15);
    static final Paper SCAN = new Paper(new byte[]{0x25, 0x50, 0x44, 0x46, 0x2D, 0x31});

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
    record Desk(CreditService credits, ActService acts, GrantService grants, PaymentService payments) {}

    <T> T desk(String login, BiFunction<Desk, EntityManager, T> work) {
        return as(login, TODAY, in -> {
            var reader = new CreditReader(in.rows());
            return work.apply(new Desk(new CreditService(in.permissions(), reader, in.clock()),
                    new ActService(in.permissions(), in.clock(), new CreditActs(in.rows()), reader),
                    new GrantService(in.permissions(), in.clock(), new Grants(in.rows()), new Payments(in.rows()),
                            reader),
                    new PaymentService(in.permissions(), in.clock(), new Payments(in.rows()), reader)), in.rows());
        });
    }

    RecordedCreditAct act(long facility, ActNature nature, String number, String from, String last, Long amends,
            Tranche... tranches) {
        return desk("finance", (desk, rows) -> desk.acts().record(new NewAct(facility, nature, number,
                LocalDate.parse(from).minusMonths(1), LocalDate.parse(from),
                last == null ? null : LocalDate.parse(last),
                amends, false, List.of(tranches), null, nature == ActNature.AUTHORISATION ? SCAN : null,
                PaperDays.UNREAD, Map.of())));
    }

    RecordedCreditAct authorised() {
        return act(CADA, ActNature.AUTHORISATION, "A-1", "2020-01-01", "2034-12-31", null,
                new Tranche(100, FacilityKind.CADA));
    }

    RecordedCreditAct agreed() {
        return act(HUDA, ActNature.CONVENTION, "C-1", "2026-01-01", "2026-12-31", null,
                new Tranche(80, FacilityKind.HUDA));
    }

    void grant(long facility, int year, boolean amends, String amount, String signed, Instalment... planned) {
        desk("finance", (desk, rows) -> {
            desk.grants().grant(new NewGrant(facility, year, amends, Euros.of(amount), Euros.ZERO,
                    null, LocalDate.parse(signed), facility == HUDA ? null : CatchUp.SPREAD, List.of(planned)));
            return null;
        });
    }

    void pay(long facility, String amount, String paid, String request, String... accepted) {
        desk("finance", (desk, rows) -> {
            desk.payments()
                    .record(new NewPayment(facility, 2026, Euros.of(amount), LocalDate.parse(paid), "2100 000001",
                            request, " ", Set.of(accepted)));
            return null;
        });
    }

    CreditBook book() { return desk("finance", (desk, rows) -> desk.credits().book(2026, null)); }

    CreditYear year(long facility) {
        return desk("finance", (desk, rows) -> desk.credits().facility(facility, 2026)).facilities().get(0);
    }

    List<?> terms(long facility) {
        return desk("finance",
                (desk, rows) -> rows.createNativeQuery("select starts_on || ' ' || authorised_capacity || ' ' || source"
                        + " from facility_terms where facility_id = " + facility + " order by starts_on", String.class)
                        .getResultList());
    }

    List<ActRow> acts(String login) { return desk(login, (desk, rows) -> desk.acts().all(null)); }

    static Instalment due(String day, String amount) {
        return new Instalment(LocalDate.parse(day), Euros.of(amount), false);
    }
}
