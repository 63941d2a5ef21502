package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.havre.database.Invariants;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.resident.Sex;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.ExitDecision;
import org.havre.stay.Kin;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A family of four and somebody alone have arrived on 1 April; it is 20 May. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdServiceTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 4, 1);
    private Village village;
    private Desk desk;
    private TestDatabase postgres;

    @BeforeAll void settle(TestDatabase database) {
        postgres = database;
        village = new Village(database);
        desk = Desk.of(village);
        village.execute("alter sequence ids restart with 1001");
        village.sends(7, "2026-03-31", 1990, 1988, 2015, 2018);
        village.sends(8, "2026-03-31", 1990);
    }

    @BeforeEach void arrive() {
        village.empty();
        village.execute(
                "delete from membership where id > 99; update membership set ends_on = null where ends_on is not null;"
                        + " delete from person_facility where household_id > 99 or person_id > 99; delete from person where id > 99;"
                        + " delete from household where id > 99");
        desk.arrivals(arrivals -> arrivals.record(new NewArrival(7, ARRIVAL, List.of(BedWish.place(71, 1, 11),
                BedWish.place(72, 1, 12), BedWish.place(73, 1, 13), BedWish.place(74, 1, 14)), Set.of())));
        desk.arrivals(arrivals -> arrivals
                .record(new NewArrival(8, ARRIVAL, List.of(BedWish.place(81, 2, 21)), Set.of())));
    }

    @Rule("R4")
    @Test void a_child_stays_with_its_mother_from_its_birth_on_and_OFII_is_to_be_told() throws Exception {
        long child = desk.births(births -> births.record(birth("Alix", 10)));

        assertThat(village
                .rows("select entry, entry_decision_id, starts_on, ends_on from stay where person_id = " + child))
                .containsExactly("BIRTH|null|2026-05-10|null");
        assertThat(village
                .rows("select unit_id, place_id, starts_on, ends_on from bed_assignment where person_id = " + child))
                .containsExactly("1|null|2026-05-10|null");
        assertThat(members(7)).containsExactly("71|HEAD", "72|OTHER", "73|OTHER", "74|OTHER", child + "|CHILD");
        assertThat(due()).containsExactly("BIRTH_TO_REPORT|M-7|2026-05-10");
        assertThat(refused(() -> desk.closed(YearMonth.of(2026, 5)).births(b -> b.record(birth("Camille", 10)))))
                .containsExactly("CorrectionRule.CLOSED_MONTH");
        assertThat(refused(() -> desk.births(births -> births.record(birth("alix", 10)))))
                .containsExactly("BirthRule.KNOWN_ALREADY");

        tell(15);

        assertThat(due()).isEmpty();
        assertThat(village.rows("select declared_on, author_id from declaration")).containsExactly("2026-05-15|1");
        assertThat(broken()).isEmpty();
    }

    @Test void two_households_come_of_one_and_no_night_changes() throws Exception {
        var nights = village.rows("select * from bed_assignment order by id");

        var reference = desk.<String>households(service -> service.split(parts(Set.of(71L, 73L), 71L, 72L, 12)));

        assertThat(members(household(reference))).containsExactly("71|HEAD", "73|OTHER");
        assertThat(members(7)).containsExactly("72|HEAD", "74|OTHER");
        assertThat(village.rows("select * from bed_assignment order by id")).isEqualTo(nights);
        assertThat(
                village.rows("select role, starts_on, ends_on from membership where person_id = 72 order by starts_on"))
                .containsExactly("OTHER|2015-01-01|2026-05-12", "HEAD|2026-05-12|null");
        assertThat(desk.households(service -> service.plan(72)).changes()).hasSize(0);
        assertThat(desk.households(service -> service.plan(71)).changes()).hasSize(2)
                .allMatch(change -> "séparés".equals(change.because()) && "social".equals(change.author()));
        assertThat(broken()).isEmpty();
    }

    @Test void what_was_decided_of_a_household_still_concerns_who_has_parted_from_it() {
        village.decidesExit(500, 7, null, "2026-05-10");
        desk.<String>households(service -> service.split(parts(Set.of(73L, 72L), 72L, null, 12)));
        village.decidesExit(501, 7, null, "2026-05-13");

        var plan = desk.departures(72, may(20));

        assertThat(plan.decisions()).filteredOn(known -> known.isOpenTo(plan.housemates().get(0).guest()))
                .extracting(ExitDecision::number).containsExactly("S-500");
        village.execute("delete from decision where id in (500, 501)");
    }

    @Test void nobody_moves_where_a_household_would_have_no_head() {
        assertThat(refused(() -> desk.households(service -> service.split(parts(Set.of(71L), null, null, 12)))))
                .containsExactly("HouseholdRule.NEW_ONE_WITHOUT_HEAD", "HouseholdRule.OLD_ONE_WITHOUT_HEAD");

        assertThat(members(7)).containsExactly("71|HEAD", "72|OTHER", "73|OTHER", "74|OTHER");
    }

    @Test void somebody_alone_joins_a_household_of_the_same_facility() throws Exception {
        desk.households(service -> {
            service.join(new NewHousehold(81, Set.of(81L), 7L, null, null, may(12), "couple"));
            return null;
        });

        assertThat(members(7)).containsExactly("71|HEAD", "72|OTHER", "73|OTHER", "74|OTHER", "81|OTHER");
        assertThat(members(8)).isEmpty();
        assertThat(desk.households(service -> service.plan(81)).members()).extracting(Kin::household).containsOnly(7L);
        assertThat(broken()).isEmpty();
    }

    @Test void another_one_becomes_the_head() throws Exception {
        desk.households(service -> {
            service.changeHead(new NewHousehold(71, Set.of(), null, null, 72L, may(12), null));
            return null;
        });

        assertThat(members(7)).containsExactly("71|OTHER", "72|HEAD", "73|OTHER", "74|OTHER");
        assertThat(broken()).isEmpty();
    }

    @Test void a_split_recorded_by_error_is_undone_and_stays_told() throws Exception {
        var before = village
                .rows("select person_id, household_id, role, starts_on, ends_on from membership order by 1, 2");
        var reference = desk.<String>households(service -> service.split(parts(Set.of(71L, 73L), 71L, 72L, 12)));
        var founded = household(reference);

        undo(71, "mauvais ménage");

        assertThat(
                village.rows("select person_id, household_id, role, starts_on, ends_on from membership order by 1, 2"))
                .isEqualTo(before);
        assertThat(village.rows("select count(*) from person_facility where household_id = " + founded))
                .containsExactly("0");
        assertThat(village.rows("select distinct role from membership_history where household_id = " + founded
                + " order by 1")).containsExactly("HEAD", "OTHER");
        assertThat(desk.households(service -> service.plan(71)).changes()).hasSize(2)
                .allMatch(change -> "mauvais ménage".equals(change.undoneBecause())
                        && "social".equals(change.undoneBy()) && Village.TODAY.equals(change.undoneOn()));
        assertThat(refused(() -> undo(71, "encore"))).containsExactly("UndoRule.UNDONE_ALREADY");
        assertThat(broken()).isEmpty();
    }

    @Test void another_head_and_a_join_recorded_by_error_are_undone_the_latest_first() throws Exception {
        desk.households(service -> {
            service.join(new NewHousehold(81, Set.of(81L), 7L, null, null, may(12), "couple"));
            return null;
        });
        var joined = change(81);
        desk.households(service -> {
            service.changeHead(new NewHousehold(71, Set.of(), null, null, 81L, may(14), null));
            return null;
        });
        assertThat(refused(() -> undoes(joined, "pas un couple"))).containsExactly("UndoRule.CHANGED_SINCE");

        undo(81, "erreur");
        assertThat(members(7)).containsExactly("71|HEAD", "72|OTHER", "73|OTHER", "74|OTHER", "81|OTHER");
        undoes(joined, "pas un couple");
        assertThat(members(7)).containsExactly("71|HEAD", "72|OTHER", "73|OTHER", "74|OTHER");
        assertThat(members(8)).containsExactly("81|HEAD");
        assertThat(broken()).isEmpty();
    }

    @Test void a_change_is_undone_where_it_was_recorded_alone() {
        desk.<String>households(service -> service.split(parts(Set.of(71L, 73L), 71L, 72L, 12)));
        var change = change(71);
        assertThatThrownBy(() -> desk.elsewhere().households(service -> {
            service.undo(change, "non");
            return null;
        })).isInstanceOf(NotFound.class);
    }

    /** The latest change of a person. */
    private long change(long person) {
        return Long.parseLong(village.rows("select id from household_change where person_id = " + person
                + " order by recorded_at desc limit 1").get(0));
    }

    private void undo(long person, String because) { undoes(change(person), because); }

    private void undoes(long change, String because) {
        desk.households(service -> {
            service.undo(change, because);
            return null;
        });
    }

    @Test void households_of_others_are_not_there() {
        assertThatThrownBy(() -> desk.elsewhere().households(service -> service.plan(71))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.households(service -> service.split(parts(Set.of(81L), 81L, null, 12))))
                .isInstanceOf(NotFound.class);
    }

    /** What was taken back between two tests is of another clock, so the history of it is not asked. */
    private List<String> broken() throws SQLException {
        return Invariants.broken(postgres).stream().filter(invariant -> !invariant.contains(":")).toList();
    }

    private void tell(int day) {
        long change = Long.parseLong(village.rows("select id from household_change").get(0));
        desk.births(births -> {
            births.tell(change, may(day));
            return null;
        });
    }

    private static NewBirth birth(String givenNames, int day) {
        return new NewBirth(72, may(day), "Nom7", givenNames, Sex.F);
    }

    private static NewHousehold parts(Set<Long> leaving, Long head, Long successor, int day) {
        return new NewHousehold(71, leaving, null, head, successor, may(day), "séparés");
    }

    private static List<String> refused(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }

    private List<String> members(long household) {
        return village
                .rows("select person_id, role from membership where ends_on is null and household_id = " + household
                        + " order by person_id");
    }

    private long household(String reference) {
        return Long.parseLong(village.rows("select id from household where reference = '" + reference + "'").get(0));
    }

    @SuppressWarnings("unchecked") private List<String> due() {
        return village.as(Village.SOCIAL, rows -> (List<String>) rows.createNativeQuery(
                "select kind || '|' || household || '|' || due from all_work where kind = 'BIRTH_TO_REPORT'",
                String.class)
                .getResultList());
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
