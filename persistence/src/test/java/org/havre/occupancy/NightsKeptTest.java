package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.shared.Proof;
import org.havre.stay.Village;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of nights is what would be counted now, whatever has changed, in whatever order, by however many at once. */
@OnPostgres
class NightsKeptTest {
    private static final int CHANGES = 60;
    private static final String NATION = "nation";
    private static final List<Window> WINDOWS = List.of(Window.of(YearMonth.of(2026, 4)),
            Window.of(YearMonth.of(2026, 5)),
            Window.through(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 6, 12)));
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final String WRONG = "select count(*) from nights_kept_wrong(array[900, 901]::bigint[])";
    private static final String KEPT = "select count(*) from kept_night n join nights_kept k on k.facility_id = n.facility_id"
            + " and n.night >= k.starts_on and n.night < k.ends_on";
    private static final String MET = """
            select 'allocable' from kept_night where allocable > 0
            union select 'travaux' from kept_night where travaux > 0
            union select 'overstay' from kept_night where overstay_protected + overstay_other > 0
            union select 'transferred' from kept_transfer where reached_on is not null
            union select 'awaited' from kept_transfer where reached_on is null
            union select 'came' from kept_night where transfers_in > 0
            union select 'went' from kept_night where transfers_out > 0
            union select 'operators' from kept_night group by facility_id having count(distinct operator_id) > 1
            union select 'transitory' from kept_night where transitory_occupied > 0""";
    private static final String JULY = "select occupied from kept_night where facility_id = 900 and night = '2026-07-20'";
    /** Somebody overstays, somebody was transferred, somebody is awaited, and the operator has changed. */
    private static final String MOVED_AND_OVERSTAYING = """
            insert into stay (id, person_id, facility_id, starts_on, entry) values (2, 21, 901, '2026-04-10', 'BIRTH');
            insert into decision (id, number, nature, household_id, facility_id, decided_on, end_of_care_on) values
                (500, 'N500', 'EXIT', 2, null, '2026-04-12', '2026-04-20'),
                (501, 'N501', 'TRANSFER', 3, 901, '2026-04-20', null), (502, 'N502', 'TRANSFER', 4, 900, '2026-05-02', null);
            insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, entry_decision_id, exit_decision_id, exit_reason) values
                (3, 31, 900, '2026-04-05', '2026-04-25', 'BIRTH', null, 501, 'TRANSFERT_INTERNE_DNA'),
                (4, 31, 901, '2026-04-27', null, 'DECISION', 501, null, null),
                (5, 41, 901, '2026-04-05', '2026-05-10', 'BIRTH', null, 502, 'TRANSFERT_INTERNE_DNA');
            insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
                values (502, 502, 4, 900, '2026-05-02', '2026-05-12', '2026-06-10', 'EXPECTED');
            insert into orientation_member (id, orientation_id, facility_id, person_id) values (502, 502, 900, 41);
            insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on)
                values (600, 900, 1, 13, 'TRAVAUX', '2026-04-01', '2026-04-20');
            insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (990, 901, '2026-05-10', 'HUDA', 'TARIFEE', 2, 8, 'ACT')""";
    private static final String TRANSFER = "(select max(id) from decision where nature = 'TRANSFER')";
    /** Everything that can be told of a facility or its people; what the database refuses changes nothing. */
    private static final List<String> TOLD = List.of(
            "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values ({id}, {person}, {facility}, '{day}', 'DECISION', {household})",
            "insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry) values ({id}, {person}, {facility}, '{day}', '{later}', 'AUTRE', 'BIRTH')",
            "update stay set ends_on = '{day}', exit_reason = 'AUTRE' where id = {stay}",
            "update stay set ends_on = null, exit_reason = null where id = {stay}",
            "update stay set starts_on = '{day}' where id = {stay}",
            "update stay set facility_id = {facility} where id = {stay}",
            "update stay set cancelled = not cancelled, cancelled_because = case when cancelled then null else 'x' end where id = {stay}",
            "insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)"
                    + " select {id}, facility_id, person_id, {place} / 10, {place}, id, 'ACTIVE', starts_on, ends_on from stay where id = {stay} and facility_id = 900",
            "insert into bed_assignment (id, facility_id, person_id, unit_id, stay_id, state, starts_on, ends_on)"
                    + " select {id}, facility_id, person_id, {place} / 10, id, 'ACTIVE', '{day}', ends_on from stay where id = {stay} and facility_id = 900",
            "insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, orientation_id, state, starts_on, ends_on)"
                    + " values ({id}, 900, {person}, {place} / 10, {place}, {household}, 'RESERVED', '{day}', '{later}')",
            "update bed_assignment set ends_on = '{day}' where id = (select min(id) from bed_assignment where place_id = {place} and state = 'ACTIVE')",
            "update bed_assignment set state = 'CANCELLED' where place_id = {place}",
            "delete from bed_assignment where place_id = {place}",
            "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) values ({id}, 900, {place} / 10, {place}, 'TRAVAUX', '{day}', '{later}')",
            "insert into unavailability (id, facility_id, unit_id, reason, starts_on) values ({id}, 900, {place} / 10, 'REMISE_EN_ETAT', '{day}')",
            "update unavailability set ends_on = '{later}' where unit_id = {place} / 10",
            "update unavailability set cancelled = true where starts_on > '{day}'",
            "update unit set transitory = not transitory where id = 2",
            "update unit set name = name || '.' where id = 2",
            "update place set ends_on = '{day}' where id = {place}",
            "update place set ends_on = null where id = {place}",
            "update place set starts_on = '{day}' where id = {place} and ends_on is null",
            "insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                    + " values ({id}, {facility}, '{day}', '{kind}', 'TARIFEE', {operator}, {number}, 'ACT')",
            "update facility_terms set authorised_capacity = {number} where starts_on > '{day}'",
            "delete from facility_terms where id > 1000 and starts_on > '{day}'",
            "insert into facility_directorate (id, facility_id, directorate_id, starts_on, ends_on) values ({id}, {facility}, 1, '{day}', '{later}')",
            "insert into decision (id, number, nature, household_id, decided_on, end_of_care_on) values ({id}, 'N{id}', 'EXIT', {household}, '{day}', '{later}')",
            "insert into decision (id, number, nature, household_id, person_id, decided_on, granted_until) values ({id}, 'N{id}', 'STAY_GRANTED', {household}, {person}, '{day}', '{later}')",
            "insert into decision (id, number, nature, household_id, decided_on, annuls_id)"
                    + " select {id}, 'N{id}', 'ANNULMENT', household_id, '{day}', id from decision where nature = 'EXIT' and household_id = {household} order by id limit 1",
            "insert into outcome (id, person_id, body, outcome, decided_on) values ({id}, {person}, 'OFPRA', 'REFUGEE', '{day}')",
            "insert into outcome (id, person_id, body, outcome, decided_on) values ({id}, {person}, 'CNDA', 'ANNULLED', '{day}')",
            "update outcome set notified_on = '{later}' where person_id = {person} and decided_on < '{later}'",
            "update person set birth_date = '{birth}' where id = {person}",
            "update person set family_name = family_name || 'e' where id = {person}",
            "insert into person_procedure (id, person_id, starts_on, procedure) values ({id}, {person}, '{day}', 'DUBLIN')",
            "update person_procedure set procedure = 'NORMAL' where person_id = {person}",
            "insert into decision (id, number, nature, household_id, facility_id, decided_on) values ({id}, 'N{id}', 'TRANSFER', {household}, {facility}, '{day}')",
            "update stay set ends_on = '{day}', exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = " + TRANSFER
                    + " where id = {stay} and starts_on <= '{day}'",
            "update stay set ends_on = '{day}', exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = {household} where id = {stay} and starts_on <= '{day}'",
            "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) select {id}, person_id, 1801 - facility_id, ends_on + 2,"
                    + " 'DECISION', exit_decision_id from stay where exit_decision_id is not null and not cancelled order by (id * 7919) % 11 limit 1",
            "insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                    + " select {id}, s.exit_decision_id, {household}, 1801 - s.facility_id, '{day}', '{day}', '{later}', 'EXPECTED'"
                    + " from stay s where s.exit_decision_id is not null order by (s.id * 7919) % 13 limit 1;"
                    + " insert into orientation_member (id, orientation_id, facility_id, person_id) select {id}, o.id, o.facility_id, s.person_id"
                    + " from orientation o join stay s on s.exit_decision_id = o.decision_id where o.id = {id}",
            "update orientation set state = 'EXPECTED', ended_on = null, last_day = '2026-06-15' where id > 1000",
            "update membership set ends_on = '{day}' where person_id = {person} and role <> 'HEAD'; insert into membership (id, household_id, person_id, role, starts_on)"
                    + " values ({id}, {household}, {person}, 'OTHER', '{later}')",
            "update orientation set last_day = '{later}' where id = {household} and decided_on < '{later}'",
            "update orientation set state = 'CANCELLED', ended_on = '{day}' where id = {household}",
            "update orientation_member set arrived_on = '{day}' where person_id = {person}",
            "delete from stay where id = {stay} and not exists (select from bed_assignment b where b.stay_id = stay.id)");

    private static TestDatabase database;
    private static Village village;

    private final Random random = new Random(11);
    private long next = 1000;

    @BeforeAll static void two_facilities(TestDatabase given) {
        database = given;
        village = new Village(given);
        village.execute(
                "insert into territorial_directorate values (1, 'Lyon'); insert into operator values (2, 'Rives');"
                        + " insert into account (id, login, display_name, password_hash) values (9, 'nation', 'N', 'x');"
                        + " insert into account_right (id, account_id, role, scope, starts_on) values (9, 9, 'ADMIN', 'NATION', '2015-01-01')");
        for (int household = 1; household <= 4; household++)
            village.sends(household, household % 2 == 0 ? Village.ELSEWHERE : Village.FACILITY, "2026-05-01", 1980,
                    2008);
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (1, 11, 900, '2026-04-10', 'BIRTH');"
                        + " insert into bed_assignment (id, facility_id, person_id, unit_id, stay_id, state, starts_on)"
                        + " values (1, 900, 11, 2, 1, 'ACTIVE', '2026-04-10')");
        village.execute(MOVED_AND_OVERSTAYING);
    }

    @BeforeEach void all_nights_are_kept() {
        village.execute("select begin_to_keep_nights('2026-01-01')");
        village.execute("select keep_nights('2026-08-01', 100)");
        assertThat(village.rows(WRONG)).containsExactly("0");
    }

    @Test void whatever_is_told_what_is_kept_is_what_is_counted() throws SQLException {
        var changes = new ArrayList<String>();
        var met = new HashSet<String>();
        for (int change = 0; change < Proof.times(CHANGES); change++) {
            changes.add(told());
            try (var owner = database.asOwner()) {
                owner.setAutoCommit(random.nextBoolean());
                change(owner, changes.get(changes.size() - 1));
            }
            assertThat(village.rows(WRONG)).as("after %s", changes).containsExactly("0");
            met.addAll(village.rows(MET));
            if (change % 10 == 0) theSameEitherWay(changes);
        }
        assertThat(village.rows(KEPT)).containsExactly(Long.toString(2L * (181 + 31)));
        assertThat(village.rows("select count(*) from night_stale")).containsExactly("0");
        assertThat(met).as("of each there was something").containsExactlyInAnyOrder("allocable", "travaux", "overstay",
                "transitory", "transferred", "came", "went", "awaited", "operators");
    }

    /** Of every group, night by night and by months, before and after today: what is added up there is what is counted here. */
    private void theSameEitherWay(List<String> changes) {
        village.run(NATION, rows -> {
            var facilities = new Facilities(rows)
                    .page(FacilityFilter.all(Village.TODAY), FacilityOrder.CODE, true, 0, 10).items();
            rows.unwrap(Session.class).doWork(connection -> {
                for (var grouping : Grouping.values())
                    if (grouping != Grouping.FACILITY)
                        theSame(connection, OccupancyQuestion.of(WINDOWS.get(random.nextInt(3)),
                                Step.values()[random.nextInt(2)], grouping), facilities, random.nextBoolean(), changes);
            });
        });
    }

    private static void theSame(Connection connection, OccupancyQuestion asked, List<FacilityRow> facilities,
            boolean kept, List<String> changes) throws SQLException {
        var together = sums(asked);
        SummedNights.sum(connection, asked, kept ? null : facilities, Village.TODAY, kept, together);
        var counted = sums(asked);
        FactRows.count(connection, facilities, asked.window().withEve(), null, (facility, nights) -> {
            for (var sum : counted) sum.add(facility, nights);
        }, moved -> {
            for (var sum : counted) sum.add(moved);
        });
        for (int i = 0; i < counted.length; i++) {
            assertThat(together[i].rows()).as("%s, kept %s, after %s", asked, kept, changes)
                    .isEqualTo(counted[i].rows());
            assertThat(together[i].total()).as("%s, kept %s, after %s", asked, kept, changes)
                    .isEqualTo(counted[i].total());
        }
    }

    private static Sums[] sums(OccupancyQuestion asked) {
        return new Sums[]{new Sums(asked.grouping(), asked.step(), asked.window(), Village.TODAY),
                new Sums(Grouping.NATION, Step.MONTH, asked.window(), Village.TODAY)};
    }

    private static void change(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
            if (!owner.getAutoCommit()) owner.commit();
        } catch (SQLException refused) {
            if (!owner.getAutoCommit()) owner.rollback();
        }
    }

    private String told() {
        var day = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(70));
        UnaryOperator<String> values = blank -> switch (blank) {
            case "id" -> Long.toString(next);
            case "person" -> Integer.toString((1 + random.nextInt(4)) * 10 + 1 + random.nextInt(2));
            case "household" -> Integer.toString(1 + random.nextInt(4));
            case "facility" -> Long.toString(random.nextBoolean() ? Village.FACILITY : Village.ELSEWHERE);
            case "place" -> List.of("11", "12", "13", "14", "21", "22").get(random.nextInt(6));
            case "stay" -> "(select id from stay order by (id * 7919) % " + (2 + random.nextInt(50)) + " limit 1)";
            case "kind" -> List.of("CADA", "HUDA", "CAES", "CPH").get(random.nextInt(4));
            case "operator" -> Integer.toString(1 + random.nextInt(2));
            case "number" -> Integer.toString(random.nextInt(9));
            case "birth" -> (random.nextBoolean() ? 1980 : 2008) + "-01-01";
            case "day" -> day.toString();
            case "later" -> day.plusDays(1 + random.nextInt(20)).toString();
            default -> throw new IllegalArgumentException(blank);
        };
        next++;
        return BLANK.matcher(TOLD.get(random.nextInt(TOLD.size()))).replaceAll(blank -> values.apply(blank.group(1)));
    }

    @Test void of_two_who_write_at_once_the_second_counts_what_the_first_wrote() throws Exception {
        village.sends(7, "2026-05-01", 1980, 1981);
        var before = Integer.parseInt(village.rows(JULY).get(0));
        try (var first = database.asOwner(); var second = database.asOwner()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            arrives(first, 71);
            arrives(second, 72);
            first.createStatement().execute("set constraints all immediate");
            var waiting = CompletableFuture.runAsync(() -> commit(second));
            while (village.rows(
                    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    .isEmpty())
                Thread.onSpinWait();
            first.commit();
            waiting.join();
        }
        assertThat(village.rows(JULY)).containsExactly(Integer.toString(before + 2));
        assertThat(village.rows(WRONG)).containsExactly("0");
        village.execute("delete from stay where id in (71, 72)");
    }

    private static void arrives(Connection connection, long person) throws SQLException {
        connection.createStatement().execute("insert into stay (id, person_id, facility_id, starts_on, entry) values ("
                + person + ", " + person + ", 900, '2026-07-15', 'BIRTH')");
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void who_reads_what_they_have_just_written_reads_no_old_nights() throws SQLException {
        village.sends(8, "2026-05-01", 1980);
        var before = Long
                .parseLong(village.rows("select sum(occupied) from kept_night where night = '2026-07-20'").get(0));
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('havre.facilities', '{900,901}', true)");
            arrives(owner, 81);
            var night = Window.through(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 20));
            var sums = new Sums(Grouping.NATION, Step.NIGHT, night, Village.TODAY);
            SummedNights.sum(owner, OccupancyQuestion.of(night, Step.NIGHT, Grouping.NATION), null, Village.TODAY, true,
                    sums);
            assertThat(sums.total().figures().occupied()).isEqualTo(before + 1);
            owner.rollback();
        }
    }

    @Test void a_great_change_leaves_nights_to_be_kept_later_and_none_that_is_wrong() {
        village.execute(
                "create or replace function nights_at_once() returns integer language sql immutable as 'select 10'");
        village.execute("update facility_terms set authorised_capacity = 5 where id = 900");
        assertThat(village.rows("select ends_on from nights_kept where facility_id = 900"))
                .containsExactly("2026-01-01");
        assertThat(village.rows(WRONG)).containsExactly("0");
        village.execute("select keep_nights('2026-08-01', 100)");
        assertThat(village.rows("select ends_on from nights_kept where facility_id = 900"))
                .containsExactly("2026-08-01");
        assertThat(village.rows(WRONG)).containsExactly("0");
        village.execute(
                "create or replace function nights_at_once() returns integer language sql immutable as 'select 20000'");
    }

    @Test void what_went_past_havre_is_told_and_counted_anew() {
        village.execute(
                "update kept_night set occupied = occupied + 1 where facility_id = 900 and night = '2026-07-20'");
        assertThat(village.rows(WRONG)).containsExactly("1");
        var wrong = village.unentered(rows -> {
            var kept = new NightsKept(rows);
            assertThat(kept.after(0, 1)).containsExactly(Village.FACILITY);
            assertThat(kept.after(Village.FACILITY, 1)).containsExactly(Village.ELSEWHERE);
            var found = kept.compare(List.of(Village.FACILITY, Village.ELSEWHERE));
            while (kept.keep(LocalDate.of(2026, 8, 1), 1) > 0);
            return found;
        });
        assertThat(wrong).isEqualTo(1);
        assertThat(village.rows(WRONG)).containsExactly("0");
        assertThat(compared(Village.SOCIAL)).as("of one's own facilities alone")
                .containsExactly("900 1 2026-07-20 2026-07-20");
        assertThat(compared("elsewhere")).as("never wrong").containsExactly("901 0 null null");
    }

    @Test void what_was_wrong_once_stays_told_when_it_is_right_again() {
        village.execute(
                "update kept_night set occupied = occupied + 1 where facility_id = 900 and night < '2026-07-03' and night >= '2026-07-01'");
        village.execute("select compare_kept_nights(array[900, 901]::bigint[]); select keep_nights('2026-08-01', 100)");
        var before = village.rows("select wrong_at from night_comparison where facility_id = 900");
        village.execute("select compare_kept_nights(array[900, 901]::bigint[])");
        assertThat(village.rows("select wrong_at from night_comparison where facility_id = 900")).isEqualTo(before);
        assertThat(compared(Village.SOCIAL)).containsExactly("900 2 2026-07-01 2026-07-02");
    }

    private List<String> compared(String login) {
        return village.as(login, rows -> new NightsKept(rows).comparisons().stream()
                .map(one -> one.facility() + " " + one.wrong() + " " + one.first() + " " + one.last()).toList());
    }

    @Test void nobody_reads_what_is_kept_but_by_what_asks_for_the_scope() {
        assertThat(village.rows("""
                select t from unnest(array['kept_night', 'kept_transfer', 'nights_kept', 'night_stale']) t
                where has_table_privilege('havre_app', t, 'select, insert, update, delete')""")).isEmpty();
        assertThat(occupied(Village.SOCIAL)).isPositive();
        assertThat(occupied(Village.SOCIAL) + occupied("elsewhere")).isEqualTo(occupied(NATION));
    }

    private static long occupied(String login) {
        return village.as(login, rows -> rows.unwrap(Session.class).doReturningWork(connection -> {
            var may = Window.of(YearMonth.of(2026, 5));
            var sums = new Sums(Grouping.NATION, Step.MONTH, may, Village.TODAY);
            SummedNights.sum(connection, OccupancyQuestion.of(may, Step.MONTH, Grouping.NATION), null, Village.TODAY,
                    true,
                    sums);
            return sums.total().figures().occupied();
        }));
    }
}
