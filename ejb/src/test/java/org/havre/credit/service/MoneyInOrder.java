package org.havre.credit.service;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.Differences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Before each test nothing is to be asked of the CADA and the HUDA in Lyon; it is 21 June 2026. */
abstract class MoneyInOrder extends MoneyOfLyon {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    /** Four places of the CADA are in a unit of their own, which may be kept for some. */
    @BeforeAll void a_unit_that_may_be_kept() {
        database.execute("""
                insert into unit (id, facility_id, site_id, name, bed_count) values (3, 900, 1, '3', 4);
                update place set unit_id = 3 where id between 97 and 100;
                update unit set bed_count = 96 where id = 1""");
    }

    @BeforeEach void nothing_is_to_be_asked() {
        known("""
                truncate allocation, allocation_history, planned_instalment, act_places, act_places_history, act_special_places,
                    act_special_places_history, credit_paper, cpom_member, cpom_member_history, credit_act, credit_act_history,
                    facility_evaluation, facility_evaluation_history, facility_label, facility_label_history, budget, budget_line,
                    budget_result, budget_result_history, result_detail, staffing, staffing_history, reconciliation_word,
                    reconciliation_difference, reconciliation_difference_history, unavailability, month_statement, unit_keeping cascade;
                delete from facility_code where id > 3;
                update facility_code set code = case id when 1 then 'C6980' when 2 then 'H6981' else 'C5980' end;
                update unit set step_free = false;
                update place set ends_on = null;
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values
                    (1, 900, 'AUTHORISATION', 'A-1', '2019-12-01', '2020-01-01', '2034-12-31'),
                    (2, 900, 'CONVENTION', 'C-1', '2024-12-01', '2025-01-01', '2029-12-31'),
                    (3, 901, 'CONVENTION', 'C-2', '2025-12-01', '2026-01-01', '2026-12-31'),
                    (4, 902, 'CONVENTION', 'C-3', '2024-12-01', '2025-01-01', '2029-12-31');
                insert into credit_paper (act_id, media_type, content, added_on) select id, 'application/pdf', 'x', '2026-01-01' from credit_act;
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind) values
                    (1, 1, 900, 100, '2020-01-01', '2035-01-01', 'CADA'), (2, 3, 901, 80, '2026-01-01', '2027-01-01', 'HUDA'),
                    (3, 4, 902, 10, '2025-01-01', '2030-01-01', 'CADA');
                insert into facility_evaluation (id, facility_id, evaluated_on) values (1, 900, '2024-01-01'), (2, 901, '2024-01-01');
                insert into allocation (id, facility_id, year, programme, form, act_id, amount, signed_on, catch_up) values
                    (2, 900, 2026, 303, 'DGF', null, 799715.00, '2026-05-04', 'SPREAD')""");
    }

    /** As if it had been recorded so from the beginning. */
    void known(String sql) { known("2026-01-01", sql); }

    /** As recorded on a day. */
    void known(String day, String sql) {
        database.execute("select set_config('havre.now', '" + day + "T08:00:00Z', false), set_config('havre.account',"
                + " '', false);" + sql);
    }

    /** On a day, as somebody who has entered. */
    <T> T desk(String login, LocalDate day, BiFunction<Desk, EntityManager, T> work) {
        return as(login, day, in -> {
            var reader = new CreditReader(in.rows());
            return work.apply(new Desk(
                    new ReconciliationService(in.permissions(), new Differences(in.rows()), reader, in.clock()),
                    new CreditService(in.permissions(), reader, in.clock())), in.rows());
        });
    }

    record Desk(ReconciliationService checks, CreditService credits) {}

    ReconciledYear checked(LocalDate day) {
        return desk("finance", day, (desk, rows) -> desk.checks().check(2026, null));
    }

    List<DifferenceRow> rows(String login) {
        return desk(login, TODAY, (desk, rows) -> desk.checks().find(new DifferenceFilter(CreditQuestion.checks(null),
                2026, null, null, null, null), 0, 200)).rows();
    }

    List<DifferenceRow> found() {
        checked(TODAY);
        return rows("finance");
    }

    List<CheckLine> live(long facility, int year) {
        return desk("finance", TODAY, (desk, rows) -> desk.credits().findings(desk.credits().facility(facility, year)));
    }
}
