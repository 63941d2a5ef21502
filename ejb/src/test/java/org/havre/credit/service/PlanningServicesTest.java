package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.credit.ActNature;
import org.havre.credit.Cpom;
import org.havre.credit.Cpoms;
import org.havre.credit.CreditActs;
import org.havre.credit.Euros;
import org.havre.credit.KnownChange;
import org.havre.credit.PaperDays;
import org.havre.credit.PlanStudy;
import org.havre.credit.Programme;
import org.havre.credit.RegionPlan;
import org.havre.credit.Tranche;
import org.havre.database.OnPostgres;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Paper;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.DublinResident;
import org.havre.stay.DublinResidents;
import org.havre.stay.service.DublinService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rest of a year and who must move before a HUDA becomes a CADA; multi-year contracts; it is 1 October 2026. */
@OnPostgres
class PlanningServicesTest extends MoneyOfLyon {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** The director is the HUDA's. Of five people in the Dublin procedure one has left it, and one its procedure. */
    @BeforeAll void a_huda_that_becomes_a_cada() {
        database.execute("""
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (4, 901, '2026-12-01', 'CADA', 'TARIFEE', 1, 80, 'ACT');
                delete from account_right_facility;
                insert into account_right_facility values (1, 901), (2, 901), (6, 900);
                insert into account (id, login, display_name, password_hash) values (7, 'ofii', 'Ofii', 'x');
                insert into account_right (id, account_id, role, scope, scope_key, starts_on) values (7, 7, 'OFII', 'NATION', null, '2015-01-01');
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on)
                values (1, 900, 'AUTHORISATION', 'A-1', '2020-01-01', '2020-01-01', '2034-12-31'),
                       (2, 900, 'CONVENTION', 'C-1', '2022-01-01', '2022-01-01', '2026-12-31'),
                       (3, 901, 'CONVENTION', 'C-2', '2026-01-01', '2026-01-01', '2026-12-31'),
                       (4, 901, 'CONVENTION', 'C-3', '2026-09-01', '2027-01-01', '2027-12-31'),
                       (5, 902, 'CONVENTION', 'C-4', '2022-01-01', '2022-01-01', '2026-12-31');
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind)
                values (1, 1, 900, 100, '2020-01-01', '2035-01-01', 'CADA');
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
                values (1, 900, 1, 2026, 303, 500000, '2026-03-20', '2100000001', '5001');
                insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'DRL', 900000, 800000);
                insert into household (id, reference) select n, 'M-' || (n - 10) from generate_series(11, 15) n;
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                select n, 'Nom' || (n - 10), 'Prénom' || (n - 10), 'F', '1990-01-01', 'DAY' from generate_series(11, 15) n;
                insert into membership (id, household_id, person_id, role, starts_on) select n, n, n, 'HEAD', '2026-01-01' from generate_series(11, 15) n;
                insert into person_procedure (id, person_id, starts_on, procedure) select n, n, '2026-01-01', 'DUBLIN' from generate_series(11, 15) n;
                insert into person_procedure (id, person_id, starts_on, procedure) values (16, 15, '2026-09-01', 'NORMAL');
                insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason)
                select n, n, 901, '2026-01-01', case n when 14 then date '2026-06-01' end, 'SHELTERING', case n when 14 then 'AUTRE' end
                from generate_series(11, 15) n""");
    }

    @BeforeEach void no_multi_year_contract_yet() {
        database.execute("""
                delete from credit_paper where act_id > 100;
                truncate cpom_member, cpom_member_history;
                delete from credit_act where id > 100""");
    }

    private List<DublinResident> dublin(String login, Long facility, boolean decided) {
        return desk(login, desk -> desk.dublin(facility, decided));
    }

    private <T> T desk(String login, Function<Desk, T> work) {
        return as(login, TODAY, in -> work.apply(new Desk(in.permissions(), in.rows(), in.clock())));
    }

    /** The services as somebody who has entered. */
    private record Desk(Permissions permissions, EntityManager rows, BusinessClock clock) {
        List<RegionPlan> plans() { return new PlanningService(permissions, rows, clock).plans(2026); }

        CpomService cpoms() { return new CpomService(permissions, clock, new Cpoms(rows), new CreditActs(rows)); }

        List<DublinResident> dublin(Long facility, boolean decided) {
            return new DublinService(permissions, clock, new DublinResidents(rows)).present(facility, decided, 0, 25)
                    .items();
        }
    }

    @Test void the_rest_of_the_year_costs_what_acts_and_terms_say() {
        var plan = desk("finance", Desk::plans).get(0);
        var p303 = PlanStudy.of(plan, List.of()).programmes().get(0);

        assertThat(plan.facilities()).extracting(each -> each.name().code(), each -> each.placesOn(TODAY),
                each -> each.isWithoutAct(), each -> each.dublin())
                .containsExactly(tuple("C6980", 100, false, 0), tuple("H6981", 80, true, 3));
        assertThat(p303.forecast().known().amount())
                .isEqualTo(Euros.of("21.91").times(100 * 92).plus(Euros.of("19.21").times(80 * 92)));
        assertThat(p303.left()).contains(Euros.of(300_000).minus(p303.forecast().known().amount()));
    }

    @Test void a_huda_that_becomes_a_cada_tells_how_many_must_move_first() {
        var plan = desk("finance", Desk::plans).get(0);

        assertThat(plan.facility(HUDA).orElseThrow().changes(plan.rest())).containsExactly(
                new KnownChange(DECEMBER, 80, 80, FacilityKind.HUDA, FacilityKind.CADA, 3));
        assertThat(PlanStudy.of(plan, List.of()).dublinPeople()).isEqualTo(3);
    }

    @Test void whoever_sees_a_part_of_a_region_is_told_no_envelope() {
        assertThat(desk("finance", Desk::plans).get(0).envelope(Programme.P303)).isPresent();
        assertThat(desk("rhone", Desk::plans).get(0).envelope(Programme.P303)).isEmpty();
    }

    @Test void only_finance_plans() {
        assertThatThrownBy(() -> desk("director", Desk::plans)).isInstanceOf(Forbidden.class);
    }

    @Test void ofii_and_the_facility_are_told_who_must_move_and_finance_never() {
        assertThat(dublin("ofii", null, true))
                .extracting(DublinResident::household, DublinResident::familyName, DublinResident::transforms)
                .containsExactly(tuple("M-1", "Nom1", DECEMBER), tuple("M-2", "Nom2", DECEMBER),
                        tuple("M-3", "Nom3", DECEMBER));
        assertThat(dublin("director", HUDA, false)).hasSize(3);
        assertThatThrownBy(() -> dublin("director", CADA, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dublin("finance", null, false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> dublin("social", HUDA, false)).isInstanceOf(Forbidden.class);
    }

    @Test void the_number_for_finance_is_that_of_the_list_for_ofii() {
        var counted = desk("finance", Desk::plans).get(0).facility(HUDA).orElseThrow().dublin();

        assertThat(dublin("ofii", HUDA, false)).hasSize(counted);
        assertThat(dublin("ofii", LILLE, false)).isEmpty();
    }

    private long cpom(String number, Long... facilities) {
        return desk("finance", desk -> desk.cpoms().record(new NewCpom(number, NEW_YEAR.minusDays(10), NEW_YEAR,
                LocalDate.of(2030, 12, 31), List.of(facilities),
                new Paper(new byte[]{0x25, 0x50, 0x44, 0x46, 0x2D, 0x31}))));
    }

    private Cpom cpom(long id) { return desk("finance", desk -> desk.cpoms().one(id)); }

    private Void joins(long cpom, long facility, LocalDate day) {
        return desk("finance", desk -> {
            desk.cpoms().join(cpom, facility, day);
            return null;
        });
    }

    private Void leaves(long cpom, long facility, LocalDate day) {
        return desk("finance", desk -> {
            desk.cpoms().leave(cpom, facility, day);
            return null;
        });
    }

    @Test void facilities_join_a_contract_leave_it_and_come_back() {
        var id = cpom("P-1", CADA);

        joins(id, HUDA, DECEMBER);
        leaves(id, HUDA, DECEMBER.plusMonths(1));
        joins(id, HUDA, DECEMBER.plusMonths(1));

        assertThat(cpom(id).members()).extracting(Cpom.Member::code, Cpom.Member::joinedOn, Cpom.Member::leftOn)
                .containsExactly(tuple("C6980", NEW_YEAR, null),
                        tuple("H6981", DECEMBER, DECEMBER.plusMonths(1)),
                        tuple("H6981", DECEMBER.plusMonths(1), null));
        assertThat(cpom(id).paper()).isTrue();
        assertThat(cpom(id).sizeOn(TODAY)).isEqualTo(1);
        assertThat(cpom(id).sizeOn(DECEMBER)).isEqualTo(2);
    }

    private static void refused(String key, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key).contains(key));
    }

    @Test void steps_that_contradict_a_contract_are_refused() {
        var id = cpom("P-1", CADA);

        refused("CpomRule.JOINS_OUTSIDE", () -> joins(id, HUDA, NEW_YEAR.minusDays(1)));
        refused("CpomRule.JOINS_OUTSIDE", () -> joins(id, HUDA, LocalDate.of(2031, 1, 1)));
        refused("CpomRule.IN_IT_ALREADY", () -> joins(id, CADA, DECEMBER));
        refused("CpomRule.NOT_IN_IT", () -> leaves(id, HUDA, DECEMBER));
        refused("CpomRule.LEAVES_BEFORE_IT_JOINED", () -> leaves(id, CADA, NEW_YEAR));
        refused("CpomRule.LEAVES_AFTER_THE_END", () -> leaves(id, CADA, LocalDate.of(2031, 1, 2)));
        refused("CpomFault.NUMBER_TAKEN", () -> cpom("P-1", HUDA));
        refused("CpomFault.NO_FACILITY", () -> cpom("P-2"));
        assertThatThrownBy(() -> cpom("P-2", LILLE)).isInstanceOf(NotFound.class);
        assertThat(cpom(id).members()).hasSize(1);
    }

    @Test void a_contract_is_seen_by_its_facilities_and_changed_by_finance_alone() {
        var id = cpom("P-1", CADA);

        assertThatThrownBy(() -> desk("director", desk -> desk.cpoms().one(id))).isInstanceOf(NotFound.class);
        joins(id, HUDA, NEW_YEAR);
        assertThat(desk("director", desk -> desk.cpoms().one(id)).members()).extracting(Cpom.Member::facility)
                .containsExactly(HUDA);
        assertThatThrownBy(() -> desk("director", desk -> {
            desk.cpoms().leave(id, HUDA, DECEMBER);
            return null;
        })).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk("social", desk -> desk.cpoms().all())).isInstanceOf(Forbidden.class);
    }

    @Test void an_act_that_makes_a_cada_tells_how_many_must_move_first() {
        var told = new NewAct(HUDA, ActNature.AUTHORISATION, "A-9", TODAY, DECEMBER, LocalDate.of(2041, 11, 30), null,
                false, List.of(new Tranche(80, FacilityKind.HUDA)), FacilityKind.CADA, null, PaperDays.UNREAD,
                Map.of());

        var doubts = desk("finance", desk -> {
            var recorded = new ActService(desk.permissions(), desk.clock(), new CreditActs(desk.rows()),
                    new CreditReader(desk.rows())).record(told).doubts();
            desk.rows().getTransaction().setRollbackOnly();
            return recorded;
        });

        assertThat(doubts).filteredOn(each -> each.key().equals("KindRule.DUBLIN_PEOPLE_FIRST"))
                .flatExtracting(Objection::parameters).containsExactly(3);
    }
}
