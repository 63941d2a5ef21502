package org.havre.credit.service;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A CADA of 100 places and a HUDA of 80 in Lyon, another CADA in Lille, and those who look after their money, or may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MoneyOfLyon {
    static final long CADA = 900;
    static final long HUDA = 901;
    static final long LILLE = 902;

    TestDatabase database;

    @BeforeAll void settled(TestDatabase given) {
        database = given;
        database.execute("""
                insert into operator (id, name) values (1, 'Toits du Nord');
                insert into facility (id, name, department_code) values (900, 'CADA des Tilleuls', '69'), (901, 'HUDA des Cerisiers', '69'),
                    (902, 'CADA du Phare', '59');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01'), (2, 901, 'H6981', '2015-01-01'),
                    (3, 902, 'C5980', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE'), (2, 901, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'OFII_FILE'),
                       (3, 902, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE');
                insert into site (id, facility_id, name) values (1, 900, 'Tilleuls'), (2, 901, 'Cerisiers');
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, '1', 100), (2, 901, 2, '1', 80);
                insert into place (id, facility_id, unit_id, label, starts_on)
                select n, case when n <= 100 then 900 else 901 end, case when n <= 100 then 1 else 2 end, n::text, '2015-01-01' from generate_series(1, 180) n;
                insert into household (id, reference) values (1, 'M1');
                insert into person (id, family_name, sex, birth_date, birth_precision) values (1, 'Nom', 'F', '1990-01-01', 'DAY'),
                    (2, 'Nomm', 'F', '1990-01-01', 'DAY');
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'prefect'), (5, 'lille'),
                    (6, 'rhone')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'PREFECTURE', 'DEPARTMENT', '69', '2015-01-01'),
                       (5, 5, 'FINANCE', 'REGION', 'FR-HDF', '2015-01-01'), (6, 6, 'FINANCE', 'FACILITY', null, '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900), (6, 900)""");
    }

    /** A transaction in which somebody has entered. */
    record Inside(EntityManager rows, BusinessClock clock, Permissions permissions) {}

    <T> T as(String login, LocalDate day, Function<Inside, T> work) {
        return inside(day, (rows, clock) -> {
            var entry = new Entry();
            new Door(rows, clock, entry).enter(login);
            return work.apply(new Inside(rows, clock, new Permissions(entry)));
        });
    }

    /** A transaction in which nobody has. */
    <T> T inside(LocalDate day, BiFunction<EntityManager, BusinessClock, T> work) {
        var clock = BusinessClock.of(Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        try (var rows = database.entities().createEntityManager()) {
            rows.getTransaction().begin();
            try {
                var result = work.apply(rows, clock);
                if (!rows.getTransaction().getRollbackOnly()) rows.getTransaction().commit();
                return result;
            } finally {
                if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
            }
        }
    }
}
