package org.havre.facility.service;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.TestDatabase;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityPast;
import org.havre.facility.KeptUnits;
import org.havre.facility.Structures;
import org.havre.facility.Unavailabilities;
import org.havre.facility.UnitTraits;
import org.havre.facility.Units;
import org.havre.shared.BusinessClock;
import org.havre.stay.BedHolders;

/**
 * Two invented facilities in a test database, and the use cases as the container runs them: each in a transaction of
 * its own, entered by somebody. {@code director} and {@code social} cover the first facility, {@code finance} too.
 */
final class Desk {
    static final long HERE = 9_000_001;
    static final long ELSEWHERE = 9_000_002;
    static final long SITE = 9_000_011;
    static final long SITE_ELSEWHERE = 9_000_012;
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final TestDatabase database;
    private long people = 9_100_000;

    /** Everything that a caller can do with facilities. */
    record Services(FacilityService facilities, SiteService sites, UnitService units, PlaceService places,
            OutOfServiceService outOfService) {}

    Desk(TestDatabase database) {
        this.database = database;
        execute("insert into operator (id, name) values (9000001, 'Escale Solidaire'), (9000002, 'Le Gué')");
        execute("insert into territorial_directorate (id, name) values (9000001, 'Lyon'), (9000002, 'Grenoble')");
        facility(HERE, SITE, "Les Tilleuls", "69", "C6980", "CADA", 9000001);
        facility(ELSEWHERE, SITE_ELSEWHERE, "Les Cerisiers", "38", "H3881", "HUDA", 9000002);
        account(1, "director", "DIRECTOR", HERE);
        account(2, "social", "SOCIAL", HERE);
        account(3, "finance", "FINANCE", HERE);
        account(4, "neighbour", "DIRECTOR", ELSEWHERE);
        execute("insert into account (id, login, display_name, password_hash) values (9000009, 'nation', 'nation', 'x')");
        execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (9000009, 9000009, 'ADMIN', 'NATION', '2015-01-01')");
    }

    private void facility(long id, long site, String name, String department, String code, String kind, long operator) {
        execute("insert into facility (id, name, department_code) values (%d, '%s', '%s')", id, name, department);
        execute("insert into facility_code (id, facility_id, code, starts_on) values (%d, %d, '%s', '2015-01-01')", id,
                id,
                code);
        execute("insert into facility_directorate (id, facility_id, directorate_id, starts_on)"
                + " values (%d, %d, %d, '2015-01-01')", id, id, operator);
        execute("insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                + " values (%d, %d, '2015-01-01', '%s', 'TARIFEE', %d, 50, 'ACT')", id, id, kind, operator);
        execute("insert into site (id, facility_id, name) values (%d, %d, 'Bourg')", site, id);
    }

    private void account(int number, String login, String role, long facility) {
        long id = 9_000_000L + number;
        execute("insert into account (id, login, display_name, password_hash) values (%d, '%s', '%s', 'x')", id, login,
                login);
        execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (%d, %d, '%s', 'FACILITY', '2015-01-01')", id, id, role);
        execute("insert into account_right_facility values (%d, %d)", id, facility);
    }

    /** Somebody sheltered here, in a place, from a day to a day (null: still here). */
    long lives(long unit, Long place, String from, String to) {
        long id = ++people;
        execute("insert into household (id, reference) values (%d, 'M-%d')", id, id);
        execute("insert into person (id, family_name, given_names, sex, birth_date, birth_precision)"
                + " values (%d, 'Nom%d', 'Prénom', 'F', '1990-01-01', 'YEAR')", id, id);
        execute("insert into membership (id, household_id, person_id, role, starts_on) values (%d, %d, %d, 'HEAD', '2015-01-01')",
                id, id, id);
        String end = to == null ? "null" : "'" + to + "'";
        execute("insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason)"
                + " values (%d, %d, %d, '%s', %s, 'SHELTERING', %s)", id, id, HERE, from, end,
                to == null ? "null" : "'OTHER'");
        execute("insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)"
                + " values (%d, %d, %d, %d, %s, %d, 'ACTIVE', '%s', %s)", id, HERE, id, unit, place, id, from, end);
        return id;
    }

    /** A unit of so many beds that opened on the first day of the year. */
    long unit(String name, int beds) {
        return as("director", desk -> desk.units()
                .add(new NewUnit(HERE, SITE, name, UnitTraits.room(beds), LocalDate.of(2026, 1, 1))));
    }

    long place(String label) {
        return Long
                .parseLong(rows("select id from place where label = '" + label + "' order by starts_on desc").get(0));
    }

    <T> T as(String login, Function<Services, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            var entry = new Entry();
            var clock = BusinessClock.fixedOn(TODAY, Clock.systemUTC());
            entities.getTransaction().begin();
            try {
                new Door(entities, clock, entry).enter(login);
                var permissions = new Permissions(entry);
                var holders = new BedHolders(entities, permissions);
                var structures = new Structures(entities);
                var inventory = new Inventory(structures, holders);
                var units = new Units(entities);
                var unavailabilities = new Unavailabilities(entities);
                T result = work.apply(new Services(
                        new FacilityService(permissions, clock, new Facilities(entities), new FacilityPast(entities),
                                structures,
                                inventory),
                        new SiteService(permissions, clock, structures, units),
                        new UnitService(permissions, clock, inventory, units, unavailabilities, holders,
                                new KeptUnits(entities)),
                        new PlaceService(permissions, clock, inventory, units),
                        new OutOfServiceService(permissions, clock, inventory, units, unavailabilities)));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    void run(String login, Consumer<Services> work) {
        as(login, desk -> {
            work.accept(desk);
            return null;
        });
    }

    void execute(String sql, Object... values) { database.execute(sql.formatted(values)); }

    /** What a query finds, as owner: columns joined by a bar. */
    List<String> rows(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                    columns.add(String.valueOf(row.getObject(i)));
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
