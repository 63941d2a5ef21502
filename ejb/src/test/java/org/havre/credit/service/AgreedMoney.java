package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.Differences;
import org.junit.jupiter.api.BeforeEach;

/** Before each test, everything agrees of the two facilities in Lyon; it is 21 June 2026. */
abstract class AgreedMoney extends MoneyOfLyon {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    @BeforeEach void all_agrees() {
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                truncate payment, payment_history, planned_instalment, allocation, allocation_history, service_certificate, recovery_order,
                    service_certificate_history, recovery_order_history, act_places, act_places_history, commitment, commitment_history,
                    credit_act, credit_act_history, envelope, envelope_history, reconciliation_word, reconciliation_difference,
                    reconciliation_difference_history, resemblance, told_apart, stay, bed_assignment, unavailability, month_statement, declared_activity cascade;
                insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'DRL', 959658, 959658),
                    (2, 303, 'FR-ARA', 2026, 'SUBSIDY', 600000, 600000);
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values
                    (1, 900, 'AUTHORISATION', 'A-1', '2019-12-01', '2020-01-01', '2034-12-31'),
                    (2, 900, 'CONVENTION', 'C-1', '2024-12-01', '2025-01-01', '2029-12-31'),
                    (3, 901, 'CONVENTION', 'C-2', '2025-12-01', '2026-01-01', '2026-12-31'),
                    (4, 902, 'CONVENTION', 'C-3', '2024-12-01', '2025-01-01', '2029-12-31');
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind) values
                    (1, 1, 900, 100, '2020-01-01', '2035-01-01', 'CADA'), (2, 3, 901, 80, '2026-01-01', '2027-01-01', 'HUDA'),
                    (3, 4, 902, 10, '2025-01-01', '2030-01-01', 'CADA');
                begin;
                insert into allocation (id, facility_id, year, programme, form, act_id, amount, signed_on, catch_up) values
                    (1, 900, 2025, 303, 'DGF', null, 930000.00, '2025-05-04', 'SPREAD'),
                    (2, 900, 2026, 303, 'DGF', null, 959658.00, '2026-05-04', 'SPREAD'),
                    (3, 901, 2026, 303, 'SUBSIDY', 3, 560932.00, '2026-01-10', null);
                insert into planned_instalment (id, allocation_id, facility_id, due_on, amount) values
                    (1, 3, 901, '2026-03-01', 400000.00), (2, 3, 901, '2026-09-01', 160932.00);
                commit;
                insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae) values
                    (1, '2100000001', 1, 900, 'FR-ARA', 303, 2026, 2026, 959658), (2, '2100000002', 1, 901, 'FR-ARA', 303, 2026, 2026, 560932);
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
                select m, 900, 1, 2026, 303, case when m < 5 then 77500 else 81207.25 end, make_date(2026, m, 20), '2100000001', '10000' || m
                from generate_series(1, 6) m;
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
                values (11, 901, 1, 2026, 303, 400000, '2026-03-01', '2100000002', '200001')""");
    }

    <T> T desk(String login, LocalDate day, Function<ReconciliationService, T> work) {
        return as(login, day, in -> work.apply(new ReconciliationService(in.permissions(), new Differences(in.rows()),
                new CreditReader(in.rows()), in.clock())));
    }

    ReconciledYear reconciled(LocalDate day) {
        return desk("finance", day, desk -> desk.reconcile(2026, null));
    }

    /** A reconciliation that could compare every facility. */
    static ReconciledYear turned(int opened, int kept, int closed) {
        return new ReconciledYear(2026, opened, kept, closed, List.of());
    }

    List<DifferenceRow> rows(String login) {
        return desk(login, TODAY, desk -> desk.find(DifferenceFilter.ofYear(2026, null), 0, 100)).rows();
    }

    List<DifferenceRow> found() {
        reconciled(TODAY);
        return rows("finance");
    }

    DifferenceRow only() {
        var found = found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    void paid(long id, long facility, int year, String amount, String on, String commitment) {
        database.execute("insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on,"
                + " commitment_number, request_number) values (" + id + ", " + facility + ", 1, " + year + ", 303, "
                + amount + ", '" + on + "', '" + commitment + "', '9" + id + "00')");
    }
}
