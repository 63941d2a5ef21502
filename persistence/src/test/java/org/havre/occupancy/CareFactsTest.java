package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.OVERSTAY_OTHER;
import static org.havre.occupancy.Measure.OVERSTAY_PROTECTED;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.stay.Overstay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the database tells of decisions, outcomes and procedures becomes overstay from the right night on: March 2025. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareFactsTest {
    private TestDatabase database;
    private long last = 1000;

    @BeforeAll void an_administrator(TestDatabase fresh) {
        database = fresh;
        execute("""
                insert into operator values (1, 'Escale');
                insert into account (id, login, display_name, password_hash) values (1, 'admin', 'A', ''), (2, 'ofii', 'O', '');
                insert into account_right (id, account_id, role, scope, starts_on) values (1, 1, 'ADMIN', 'NATION', '2020-01-01'),
                    (2, 2, 'OFII', 'NATION', '2020-01-01')""");
    }

    private void execute(String sql, Object... values) { database.execute(sql.formatted(values)); }

    private long next() { return ++last; }

    /** A CADA of its own for one household, with a unit and a hall; everybody came on 4 January 2024 and has no bed. */
    private final class House {
        final long id = next();
        final long admission = next();
        final Map<String, Long> people = new HashMap<>();

        House(String... roles) {
            execute("""
                    insert into facility (id, name, department_code) values (%1$d, 'F%1$d', '69');
                    insert into facility_terms values (%1$d, %1$d, '2020-01-01', 'CADA', 'TARIFEE', 1, 9, 'ACT', null);
                    insert into site (id, facility_id, name) values (%1$d, %1$d, 'S');
                    insert into unit (id, facility_id, site_id, name, bed_count, transitory) values (%1$d, %1$d, %1$d, 'Hall', 9, true);
                    insert into household (id, reference) values (%1$d, 'H%1$d')""", id);
            for (String role : roles) {
                long person = next();
                people.put(role, person);
                String born = role.equals("CHILD") ? "2020-01-01" : role.equals("OTHER") ? "2007-03-11" : "1990-01-01";
                execute("insert into person (id, family_name, sex, birth_date, birth_precision) values (%1$d, 'N', 'F', '%2$s', 'DAY');"
                        + " insert into membership (id, household_id, person_id, role, starts_on) values (%1$d, %3$d, %1$d, '%4$s', '2024-01-01')",
                        person, born, id, role);
            }
            execute("insert into decision (id, number, nature, household_id, facility_id, decided_on) values (%1$d, 'D%1$d', 'ADMISSION', %2$d, %2$d, '2024-01-01')",
                    admission, id);
            people.values().forEach(person -> execute(
                    "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values (%1$d, %1$d, %2$d, '2024-01-04', 'DECISION', %3$d)",
                    person, id, admission));
        }

        long decides(String nature, String on, String columns, String values) {
            long decision = next();
            execute("insert into decision (id, number, nature, household_id, decided_on%5$s) values (%1$d, 'D%1$d', '%2$s', %3$d, '%4$s'%6$s)",
                    decision, nature, id, on, columns.isEmpty() ? "" : ", " + columns,
                    values.isEmpty() ? "" : ", " + values);
            return decision;
        }

        House careEnds(String day) {
            decides("EXIT", "2025-01-20", "end_of_care_on", "'" + day + "'");
            return this;
        }

        House outcome(String role, String outcome, String decided, String notified) {
            execute("insert into outcome (id, person_id, body, outcome, decided_on, notified_on) values (%d, %d, 'OFPRA', '%s', '%s', '%s')",
                    next(), people.get(role), outcome, decided, notified);
            return this;
        }

        Figures night(int day) {
            var night = LocalDate.of(2025, 3, day);
            var found = new HashMap<Long, List<FacilityNight>>();
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("select * from enter('admin', now(), date '2025-03-31')");
                FactRows.count(connection, List.of(id), Window.through(night, night), null, found::put);
                connection.rollback();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            var figures = found.get(id).get(0).figures();
            assertThat(named(night)).as("those who are named on %s are those who are counted", night).isEqualTo(
                    Map.of(Overstay.PROTECTED, figures.of(OVERSTAY_PROTECTED), Overstay.REJECTED,
                            figures.of(OVERSTAY_REJECTED), Overstay.OTHER, figures.of(OVERSTAY_OTHER)));
            return figures;
        }

        /** How many people the list of undue presence names, by category. */
        private Map<Overstay, Long> named(LocalDate night) {
            var named = new EnumMap<Overstay, Long>(Overstay.class);
            for (var category : Overstay.values()) named.put(category, 0L);
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("select * from enter('ofii', now(), date '2025-03-31')");
                try (var rows = connection.createStatement().executeQuery("select category, count(*) from care_on('"
                        + night + "') where facility_id = " + id + " and counted and authorised_until < '" + night
                        + "' group by category")) {
                    while (rows.next()) named.put(Overstay.valueOf(rows.getString(1)), rows.getLong(2));
                }
                connection.rollback();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return named;
        }

        /** Nobody overstays on the last authorised day, and so many do on the next. */
        void overstaysAfter(int lastDay, long people) {
            assertThat(night(lastDay).overstay()).as("on %d March", lastDay).isZero();
            assertThat(night(lastDay + 1).overstay()).as("on %d March", lastDay + 1).isEqualTo(people);
        }
    }

    @Test void a_withdrawal_without_an_end_of_care_ends_it_on_its_effect() {
        var house = new House("HEAD", "CHILD");
        house.decides("WITHDRAWAL", "2025-03-05", "effective_on", "'2025-03-10'");
        house.overstaysAfter(10, 2);
    }

    @Test void a_refusal_without_effect_or_end_of_care_ends_it_on_its_day() {
        var house = new House("HEAD");
        house.decides("REFUSAL", "2025-03-05", "", "");
        house.overstaysAfter(5, 1);
    }

    @Test void an_end_of_care_counts_before_the_effect() {
        var house = new House("HEAD");
        house.decides("WITHDRAWAL", "2025-03-05", "effective_on, end_of_care_on", "'2025-03-06', '2025-03-15'");
        house.overstaysAfter(15, 1);
    }

    @Test void a_granted_stay_moves_the_end_until_it_is_annulled() {
        var house = new House("HEAD").careEnds("2025-03-03");
        long granted = house.decides("STAY_GRANTED", "2025-02-05", "granted_until", "'2025-03-20'");
        house.overstaysAfter(20, 1);
        house.decides("ANNULMENT", "2025-03-25", "annuls_id", String.valueOf(granted));
        house.overstaysAfter(3, 1);
    }

    @Test void a_decision_that_names_one_member_concerns_that_one_alone() {
        var house = new House("HEAD", "SPOUSE");
        house.decides("EXIT", "2025-02-01", "end_of_care_on, person_id",
                "'2025-03-10', " + house.people.get("SPOUSE"));
        house.overstaysAfter(10, 1);
    }

    @Test void the_heads_outcome_speaks_for_those_without_one_and_an_adults_where_the_head_has_none() {
        var byHead = new House("HEAD", "SPOUSE", "CHILD").careEnds("2025-02-28")
                .outcome("HEAD", "REJECTED", "2025-01-10", "2025-01-10")
                .outcome("SPOUSE", "REFUGEE", "2025-01-10", "2025-01-10");
        assertThat(byHead.night(1).of(OVERSTAY_REJECTED)).isEqualTo(2);
        assertThat(byHead.night(1).of(OVERSTAY_PROTECTED)).isEqualTo(1);
        var byAdult = new House("HEAD", "SPOUSE", "CHILD").careEnds("2025-02-28").outcome("SPOUSE", "SUBSIDIARY",
                "2025-01-10", "2025-01-10");
        assertThat(byAdult.night(1).of(OVERSTAY_PROTECTED)).isEqualTo(3);
    }

    @Test void somebody_speaks_as_an_adult_from_the_eighteenth_birthday() {
        var house = new House("HEAD", "OTHER").careEnds("2025-02-28").outcome("OTHER", "REJECTED", "2025-01-10",
                "2025-01-10");
        assertThat(house.night(10).of(OVERSTAY_REJECTED)).isEqualTo(1);
        assertThat(house.night(10).of(OVERSTAY_OTHER)).isEqualTo(1);
        assertThat(house.night(11).of(OVERSTAY_REJECTED)).isEqualTo(2);
    }

    @Test void a_dublin_case_is_of_no_category_until_its_next_procedure() {
        var house = new House("HEAD").careEnds("2025-02-28").outcome("HEAD", "REJECTED", "2025-01-10", "2025-01-10");
        execute("insert into person_procedure (id, person_id, starts_on, procedure)"
                + " values (%1$d, %3$d, '2024-02-01', 'DUBLIN'), (%2$d, %3$d, '2025-03-15', 'NORMAL')", next(), next(),
                house.people.get("HEAD"));
        assertThat(house.night(14).of(OVERSTAY_OTHER)).isEqualTo(1);
        assertThat(house.night(15).of(OVERSTAY_REJECTED)).isEqualTo(1);
    }

    @Test void an_annulled_outcome_ends_overstay_from_its_notification() {
        var house = new House("HEAD").careEnds("2025-02-28").outcome("HEAD", "REJECTED", "2025-01-10", "2025-01-10")
                .outcome("HEAD", "ANNULLED", "2025-03-02", "2025-03-12");
        assertThat(house.night(11).overstay()).isEqualTo(1);
        assertThat(house.night(12).overstay()).isZero();
    }

    @Test void nobody_overstays_in_a_hall() {
        var house = new House("HEAD").careEnds("2025-02-28");
        execute("insert into bed_assignment (id, facility_id, person_id, unit_id, stay_id, state, starts_on, ends_on)"
                + " values (%1$d, %2$d, %3$d, %2$d, %3$d, 'ACTIVE', '2025-03-01', '2025-03-11')", next(), house.id,
                house.people.get("HEAD"));
        house.overstaysAfter(10, 1);
        assertThat(house.night(10).of(Measure.TRANSITORY_OCCUPIED)).isEqualTo(1);
    }
}
