package org.havre.orientation.service;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Pace;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.Door;
import org.havre.database.TestDatabase;
import org.havre.orientation.Decisions;
import org.havre.orientation.Paper;
import org.havre.orientation.Papers;
import org.havre.orientation.Policies;
import org.havre.orientation.RegionAsks;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Households;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Duties;
import org.havre.stay.Files;
import org.havre.stay.Lodgings;
import org.havre.stay.Nights;
import org.havre.stay.Presence;
import org.havre.stay.Revisions;
import org.havre.stay.ShelteredStays;
import org.havre.stay.Stays;
import org.havre.stay.service.PresenceService;
import org.havre.stay.service.ShelterService;

/**
 * OFII's bureau in a test database: a HUDA of its region that is a CADA from November on, a CADA of another region, and
 * the use cases as the container runs them, each in a transaction entered by somebody.
 */
final class Bureau {

    static final long HERE = 11;
    static final long ELSEWHERE = 12;
    static final LocalDate TODAY = LocalDate.of(2026, 10, 30);

    private final TestDatabase database;

    /** What OFII and the facilities do with decisions. */
    record Services(AdmissionService admissions, ExitService exits, DecisionService decisions,
            PresenceService presence, TranscriptionService transcriptions, Duties duties, ShelterService shelters) {}

    Bureau(TestDatabase database) {
        this.database = database;
        database.execute("""
                insert into territorial_directorate values (1, 'Lyon'), (2, 'Lille');
                insert into operator values (1, 'Escale');
                insert into facility (id, name, department_code) values (11, 'Les Tilleuls', '69'), (12, 'Le Phare', '59');
                insert into facility_code values (21, 11, 'H6981', '2020-01-01'), (22, 12, 'C5981', '2020-01-01');
                insert into facility_directorate values (31, 11, 1, '2020-01-01'), (32, 12, 2, '2020-01-01');
                insert into facility_terms values (41, 11, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 10, 'ACT'),
                    (42, 11, '2026-11-01', 'CADA', 'TARIFEE', 1, 10, 'ACT'), (43, 12, '2020-01-01', 'CADA', 'TARIFEE', 1, 10, 'ACT');
                insert into site (id, facility_id, name) values (51, 11, 'Bourg');
                insert into unit (id, facility_id, site_id, name, bed_count) values (61, 11, 51, '101', 2);
                insert into place (id, facility_id, unit_id, label, starts_on) values (71, 11, 61, 'a', '2020-01-01'), (72, 11, 61, 'b', '2020-01-01');
                insert into account (id, login, display_name, password_hash) values (1, 'social', 'S', '-'), (2, 'ofii', 'O', '-'),
                    (3, 'lille', 'L', '-'), (4, 'finance', 'F', '-'),
                    (5, 'director', 'D', '-'), (6, 'phare', 'P', '-'), (7, 'siege', 'H', '-');
                insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                    (1, 1, 'SOCIAL', 'FACILITY', null, '2020-01-01'), (2, 2, 'OFII', 'REGION', 'FR-ARA', '2020-01-01'),
                    (3, 3, 'OFII', 'DIRECTORATE', '2', '2020-01-01'), (4, 4, 'FINANCE', 'REGION', 'FR-ARA', '2020-01-01'),
                    (5, 5, 'DIRECTOR', 'FACILITY', null, '2020-01-01'), (6, 6, 'SOCIAL', 'FACILITY', null, '2020-01-01'),
                    (7, 7, 'HEAD_OFFICE', 'OPERATOR', '1', '2020-01-01');
                insert into account_right_facility values (1, 11), (5, 11), (6, 12)""");
    }

    <T> T as(String login, Function<Services, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            var entry = new Entry();
            var clock = BusinessClock.fixedOn(TODAY, Clock.systemUTC());
            entities.getTransaction().begin();
            try {
                new Door(entities, clock, entry).enter(login);
                var permissions = new Permissions(entry);
                var decisions = new Decisions(entities);
                var households = new Households(entities);
                var papers = new Papers(entities);
                var desk = new DecisionDesk(permissions, clock, decisions, papers);
                T result = work.apply(new Services(
                        new AdmissionService(permissions, clock, new Policies(entities), decisions, households,
                                new Registration(households), desk, new ShelteredStays(entities),
                                new RegionAsks(entities)),
                        new ExitService(clock, decisions, households, desk),
                        new DecisionService(permissions, clock, decisions, households), new PresenceService(permissions,
                                new Presence(entities), new Nights(entities), new Files(entities),
                                new Revisions(entities), decisions, clock,
                                new Trail(entities, new Pace(Clock.systemUTC()))),
                        new TranscriptionService(permissions, clock, decisions, papers),
                        new Duties(entities, permissions),
                        new ShelterService(permissions, clock, decisions, new Registration(households),
                                new Lodgings(entities), new Stays(entities), facility -> Set.of())));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    /** A statement as the database takes it from somebody who has entered, and from no use case. */
    int writes(String login, String sql) {
        try (var entities = database.entities().createEntityManager()) {
            var entry = new Entry();
            entities.getTransaction().begin();
            try {
                new Door(entities, BusinessClock.fixedOn(TODAY, Clock.systemUTC()), entry).enter(login);
                int written = entities.createNativeQuery(sql).executeUpdate();
                entities.getTransaction().commit();
                return written;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    /** What the database tells somebody who has entered: one text for each row. */
    @SuppressWarnings("unchecked") List<String> reads(String login, String sql) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                new Door(entities, BusinessClock.fixedOn(TODAY, Clock.systemUTC()), new Entry()).enter(login);
                return entities.createNativeQuery(sql, String.class).getResultList();
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    void execute(String sql) { database.execute(sql); }

    /** A single person of this procedure, sent to a facility. */
    static NewAdmission single(String number, long facility, Procedure procedure, LocalDate expectedOn) {
        return new NewAdmission(number, facility, TODAY, null, expectedOn, null,
                List.of(member(HouseholdRole.HEAD, 1990, procedure)), false);
    }

    /** A scan that begins as a PDF does. */
    static Paper scan() {
        return new Paper("%PDF-1.7 decision".getBytes(StandardCharsets.US_ASCII));
    }

    static NewMember member(HouseholdRole role, int born, Procedure procedure) {
        return new NewMember(role, "Exemple", "Invité", Sex.F, BirthDate.of(Year.of(born)), "AFG", null, null,
                procedure, false, false);
    }
}
