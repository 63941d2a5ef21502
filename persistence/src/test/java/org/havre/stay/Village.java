package org.havre.stay;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.database.TestDatabase;

/**
 * An invented facility in a test database: unit 1 with places 11 to 14, unit 2 with 21 and 22, and accounts that cover
 * it. People are numbered household × 10 + 1, 2, 3…; the first of each is the head.
 */
public final class Village {
    public static final long FACILITY = 900;
    public static final long ELSEWHERE = 901;
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    public static final String SOCIAL = "social";

    private final TestDatabase database;
    private final AtomicInteger clock = new AtomicInteger();

    public Village(TestDatabase database) {
        this.database = database;
        execute("insert into operator (id, name) values (1, 'Havre des Tilleuls')");
        facility(FACILITY, "CADA des Tilleuls", "C6980");
        facility(ELSEWHERE, "HUDA des Cerisiers", "H6981");
        unit(1, 4);
        unit(2, 2);
        account(1, SOCIAL, "SOCIAL", FACILITY);
        account(2, "elsewhere", "SOCIAL", ELSEWHERE);
        account(3, "finance", "FINANCE", FACILITY);
    }

    private void facility(long id, String name, String code) {
        execute("insert into facility (id, name, department_code, declares_from) values (%d, '%s', '69', 'infinity')",
                id, name);
        execute("insert into facility_code (id, facility_id, code, starts_on) values (%d, %d, '%s', '2015-01-01')", id,
                id, code);
        execute("insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                + " values (%d, %d, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 6, 'ACT')", id, id);
        execute("insert into site (id, facility_id, name) values (%d, %d, 'Bourg')", id, id);
    }

    private void unit(int number, int beds) {
        execute("insert into unit (id, facility_id, site_id, name, bed_count) values (%d, %d, %d, 'U%d', %d)", number,
                FACILITY,
                FACILITY, number, beds);
        for (int bed = 1; bed <= beds; bed++)
            execute("insert into place (id, facility_id, unit_id, label, starts_on) values (%d, %d, %d, 'U%d-%d', '2015-01-01')",
                    number * 10 + bed, FACILITY, number, number, bed);
    }

    /** An account of this role that covers one facility. */
    public void account(int id, String login, String role, long facility) {
        execute("insert into account (id, login, display_name, password_hash) values (%d, '%s', '%s', 'x')", id, login,
                login);
        execute("insert into account_right (id, account_id, role, scope, starts_on) values (%d, %d, '%s', 'FACILITY', '2015-01-01')",
                id, id, role);
        execute("insert into account_right_facility values (%d, %d)", id, facility);
    }

    /** From that day on, what happens in a facility is declared from here. */
    public void declaresFrom(String day) {
        execute("update facility set declares_from = '%s'", day);
    }

    /** A household on its way here by a decision of that day; its orientation and decision have the household's number. */
    public long sends(long household, String decidedOn, int... birthYears) {
        return sends(household, FACILITY, decidedOn, birthYears);
    }

    public long sends(long household, long facility, String decidedOn, int... birthYears) {
        execute("insert into household (id, reference) values (%d, 'M-%d')", household, household);
        for (int i = 0; i < birthYears.length; i++) {
            long person = household * 10 + i + 1;
            execute("insert into person (id, family_name, given_names, sex, birth_date, birth_precision)"
                    + " values (%d, 'Nom%d', 'Prénom%d', 'F', '%d-01-01', 'YEAR')", person, household, i + 1,
                    birthYears[i]);
            execute("insert into membership (id, household_id, person_id, role, starts_on) values (%d, %d, %d, '%s', '2015-01-01')",
                    person, household, person, i == 0 ? "HEAD" : "OTHER");
        }
        execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (%d, 'A-%d', 'ADMISSION', %d, %d, '%s')", household, household, household, facility,
                decidedOn);
        execute("insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                + " values (%d, %d, %d, %d, '%s', '%s', date '%s' + 5, 'EXPECTED')", household, household, household,
                facility,
                decidedOn, decidedOn, decidedOn);
        for (int i = 1; i <= birthYears.length; i++)
            execute("insert into orientation_member (id, orientation_id, facility_id, person_id) values (%d, %d, %d, %d)",
                    household * 10 + i, household, facility, household * 10 + i);
        return household;
    }

    /** A decision that ends the household's stay, or that of the person named. */
    public long decidesExit(long id, long household, Long person, String decidedOn) {
        execute("insert into decision (id, number, nature, household_id, person_id, decided_on, end_of_care_on)"
                + " values (%d, 'S-%d', 'EXIT', %d, %s, '%s', '%s')", id, id, household, person, decidedOn, decidedOn);
        return id;
    }

    /** Nobody stays here any more, nor ever did; everybody is on the way again. */
    public void empty() {
        execute("delete from household_change; delete from declaration; delete from sighting; delete from absence; delete from bed_move; delete from bed_assignment; delete from stay;"
                + " update orientation_member set arrived_on = null where arrived_on is not null;"
                + " update orientation set state = 'EXPECTED', ended_on = null where state <> 'EXPECTED'");
    }

    public void execute(String sql, Object... values) { database.execute(sql.formatted(values)); }

    /** One transaction of somebody who has entered; rolled back where it fails. */
    public <T> T as(String login, Function<EntityManager, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                entities.createNativeQuery("select account_id from enter(:login, :now, :today)", Long.class)
                        .setParameter("login", login)
                        .setParameter("now",
                                TODAY.atTime(9, 0).plusSeconds(clock.incrementAndGet()).toInstant(ZoneOffset.UTC))
                        .setParameter("today", TODAY).getSingleResult();
                var result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    public void run(String login, Consumer<EntityManager> work) {
        as(login, entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** The rows of a query, as owner: columns joined by a bar. */
    public List<String> rows(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var columns = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < columns.length; i++) columns[i] = row.getObject(i + 1);
                rows.add(String.join("|", Arrays.stream(columns).map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
