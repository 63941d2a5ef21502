package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.havre.credit.ActRow;
import org.havre.credit.ActState;
import org.havre.credit.Cpom;
import org.havre.credit.Cpoms;
import org.havre.credit.CreditActs;
import org.havre.database.OnPostgres;
import org.havre.shared.service.Duties;
import org.havre.shared.service.Duty;
import org.havre.shared.service.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts that end soon, as they wait for somebody and as lists show them; it is 1 October 2026. */
@OnPostgres
class ActsThatEndTest extends MoneyOfLyon {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SIX_MONTHS = LocalDate.of(2027, 3, 31);

    /** The CADA's convention is followed by another, those of the HUDA and of Lille are not. */
    @BeforeEach void no_multi_year_contract_yet() {
        database.execute("""
                delete from policy_value where name = 'ACT_REMINDER_MONTHS' and starts_on > '2015-01-01';
                truncate cpom_member, cpom_member_history, credit_act, credit_act_history cascade;
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on)
                values (1, 900, 'AUTHORISATION', 'A-1', '2020-01-01', '2020-01-01', '2034-12-31'),
                       (2, 901, 'CONVENTION', 'C-1', '2022-01-01', '2022-01-01', '2026-12-31'),
                       (3, 900, 'CONVENTION', 'C-2', '2026-01-01', '2026-01-01', '2026-12-31'),
                       (4, 900, 'CONVENTION', 'C-3', '2026-09-01', '2027-01-01', '2027-12-31'),
                       (5, 902, 'CONVENTION', 'C-4', '2022-01-01', '2022-01-01', '2026-12-31')""");
    }

    private List<Duty> ending(String login) {
        return as(login, TODAY, in -> new Duties(in.rows(), in.permissions()).page(0, 100)).stream()
                .filter(each -> each.work() == Work.ACT_ENDS).toList();
    }

    private <T> T cpoms(Function<CpomService, T> work) {
        return as("finance", TODAY, in -> work.apply(new CpomService(in.permissions(), in.clock(), new Cpoms(in.rows()),
                new CreditActs(in.rows()))));
    }

    private long contract(String number, LocalDate lastDay, Long... facilities) {
        return cpoms(
                cpoms -> cpoms.record(new NewCpom(number, NEW_YEAR, NEW_YEAR, lastDay, List.of(facilities), null)));
    }

    private List<ActRow> acts() {
        return as("finance", TODAY, in -> new CreditActs(in.rows()).all(null, TODAY));
    }

    /** The numbers of the acts that lists say end soon, contracts once for each facility. */
    private List<String> listed() {
        var shown = new ArrayList<>(acts().stream().filter(act -> act.state(TODAY) == ActState.ENDING)
                .map(ActRow::number).toList());
        for (var cpom : cpoms(CpomService::all))
            cpom.members().stream().filter(Cpom.Member::ending).forEach(each -> shown.add(cpom.terms().number()));
        return shown;
    }

    private void months(int months) {
        database.execute("insert into policy_value values ('ACT_REMINDER_MONTHS', '2026-10-01', " + months + ", 'x'),"
                + " ('ACT_REMINDER_MONTHS', '2026-10-02', 99, 'x')");
    }

    @Test void acts_that_end_within_six_months_wait_unless_another_follows() {
        assertThat(ending("finance")).extracting(Duty::household, Duty::id, Duty::due)
                .containsExactly(tuple("C-1", HUDA, LocalDate.of(2026, 12, 31)));
        assertThat(ending("director")).isEmpty();
        assertThat(ending("social")).isEmpty();
    }

    @Test void a_multi_year_contract_waits_for_each_facility_that_is_in_it_until_its_end() {
        var id = contract("P-3", SIX_MONTHS, CADA, HUDA);

        assertThat(ending("director")).extracting(Duty::household, Duty::id).containsExactly(tuple("P-3", CADA));
        cpoms(cpoms -> {
            cpoms.leave(id, CADA, LocalDate.of(2026, 11, 1));
            return null;
        });
        assertThat(ending("director")).extracting(Duty::due).containsExactly(LocalDate.of(2026, 10, 31));
    }

    @Test void an_act_a_day_beyond_six_months_does_not_wait_nor_one_that_it_outlasts() {
        contract("P-4", SIX_MONTHS.plusDays(1), CADA);
        assertThat(ending("director")).isEmpty();
        contract("P-5", SIX_MONTHS, CADA);
        assertThat(ending("director")).isEmpty();
    }

    @Test void what_lists_say_ends_soon_is_what_waits() {
        contract("P-3", SIX_MONTHS, CADA, HUDA);

        assertThat(listed()).containsExactly("C-1", "P-3", "P-3")
                .containsExactlyInAnyOrderElementsOf(ending("finance").stream().map(Duty::household).toList());
        assertThat(acts()).filteredOn(act -> act.number().equals("C-2")).extracting(act -> act.state(TODAY))
                .containsExactly(ActState.IN_FORCE);
        assertThat(cpoms(CpomService::all)).extracting(cpom -> cpom.state(TODAY)).containsExactly(ActState.ENDING);
    }

    @ParameterizedTest
    @CsvSource({"3, 2026-12-31, ENDING", "3, 2027-01-01, IN_FORCE", "3, 2027-01-02, IN_FORCE",
            "4, 2027-01-31, ENDING", "4, 2027-02-01, IN_FORCE"}) void both_go_by_the_setting_of_the_day_to_the_day(
                    int months, LocalDate lastDay, ActState state) {
        database.execute("update credit_act set ends_on = '" + lastDay + "' where id = 2");
        months(months);

        assertThat(acts()).filteredOn(act -> act.number().equals("C-1")).extracting(act -> act.state(TODAY))
                .containsExactly(state);
        assertThat(ending("finance")).hasSize(state == ActState.ENDING ? 1 : 0);
        assertThat(listed()).hasSize(state == ActState.ENDING ? 1 : 0);
    }

    @Test void a_contract_that_only_one_facility_leaves_goes_on() {
        var id = contract("P-3", LocalDate.of(2030, 12, 31), CADA, HUDA);
        cpoms(cpoms -> {
            cpoms.leave(id, CADA, LocalDate.of(2026, 11, 1));
            return null;
        });

        assertThat(cpoms(CpomService::all)).extracting(cpom -> cpom.state(TODAY)).containsExactly(ActState.IN_FORCE);
        assertThat(listed()).contains("P-3");
    }

    @Test void an_act_that_has_not_begun_does_not_end_soon_yet() {
        database.execute("update credit_act set starts_on = '2026-10-02' where id = 2");
        assertThat(ending("finance")).isEmpty();
        assertThat(listed()).isEmpty();
        database.execute("update credit_act set starts_on = '2026-10-01' where id = 2");
        assertThat(ending("finance")).hasSize(1);
        assertThat(listed()).hasSize(1);
    }
}
