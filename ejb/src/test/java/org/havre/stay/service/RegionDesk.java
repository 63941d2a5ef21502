package org.havre.stay.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.persistence.EntityManager;
import org.havre.access.Entry;
import org.havre.access.Pace;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.Door;
import org.havre.database.TestDatabase;
import org.havre.orientation.Decisions;
import org.havre.orientation.PlaceOffers;
import org.havre.orientation.Policies;
import org.havre.orientation.RegionAsks;
import org.havre.orientation.service.Admissions;
import org.havre.orientation.service.NewMember;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Duties;
import org.havre.stay.Applicants;
import org.havre.stay.Expectations;
import org.havre.stay.KnownPeople;
import org.havre.stay.Lodgings;
import org.havre.stay.Stays;

/**
 * Three regions in a test database, with a coordinator each and one of the nation: Lyon's HUDA, where two may sleep; in
 * Lille a HUDA with a unit of three without a step, one of two and a hall, and a CADA of two; nothing in Marseille.
 */
final class RegionDesk {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
    static final long TILLEULS = 11;
    static final long PHARE = 12;
    static final long BEFFROI = 13;

    private final TestDatabase database;

    /** What coordinators and facilities do. */
    record Services(RegistrationService registrations, PlacementService placements, OfferService offers,
            RegionService regions, WayService ways, ArrivalService arrivals, NonArrivalService nonArrivals,
            CorrectionService corrections, Duties duties) {}

    RegionDesk(TestDatabase database) {
        this.database = database;
        database.execute(
                """
                insert into territorial_directorate values (1, 'Lyon'), (2, 'Lille'), (3, 'Marseille');
                insert into operator values (1, 'Escale');
                insert into facility (id, name, department_code) values (11, 'Les Tilleuls', '69'), (12, 'Le Phare', '59'),
                    (13, 'Le Beffroi', '59'), (14, 'Le Mistral', '13');
                insert into facility_code values (21, 11, 'H6981', '2020-01-01'), (22, 12, 'H5981', '2020-01-01'), (23, 13, 'C5981', '2020-01-01');
                insert into facility_directorate values (31, 11, 1, '2020-01-01'), (32, 12, 2, '2020-01-01'),
                    (33, 13, 2, '2020-01-01'), (34, 14, 3, '2020-01-01');
                insert into facility_terms values (41, 11, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 10, 'ACT'),
                    (42, 12, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 10, 'ACT'), (43, 13, '2020-01-01', 'CADA', 'TARIFEE', 1, 10, 'ACT');
                insert into site (id, facility_id, name) values (51, 11, 'Bourg'), (52, 12, 'Port'), (53, 13, 'Place');
                insert into unit (id, facility_id, site_id, name, bed_count, step_free, transitory) values
                    (61, 11, 51, '101', 2, false, false), (62, 12, 52, 'Grande', 3, true, false), (63, 12, 52, 'Petite', 2, false, false),
                    (64, 12, 52, 'Hall', 5, true, true), (65, 13, 53, 'Cour', 2, false, false);
                insert into account (id, login, display_name, password_hash) values (1, 'social', 'S', '-'), (2, 'lyon', 'O', '-'),
                    (3, 'lille', 'L', '-'), (4, 'marseille', 'M', '-'), (5, 'nation', 'N', '-'), (6, 'phare', 'P', '-'),
                    (7, 'beffroi', 'B', '-'), (8, 'finance', 'F', '-');
                insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                    (1, 1, 'SOCIAL', 'FACILITY', null, '2020-01-01'), (2, 2, 'OFII', 'REGION', 'FR-ARA', '2020-01-01'),
                    (3, 3, 'OFII', 'REGION', 'FR-HDF', '2020-01-01'), (4, 4, 'OFII', 'REGION', 'FR-PAC', '2020-01-01'),
                    (5, 5, 'OFII', 'NATION', null, '2020-01-01'), (6, 6, 'DIRECTOR', 'FACILITY', null, '2020-01-01'),
                    (7, 7, 'DIRECTOR', 'FACILITY', null, '2020-01-01'), (8, 8, 'FINANCE', 'REGION', 'FR-HDF', '2020-01-01');
                insert into account_right_facility values (1, 11), (6, 12), (7, 13)""");
        beds(11, 61, 2);
        beds(12, 62, 3);
        beds(12, 63, 2);
        beds(12, 64, 5);
        beds(13, 65, 2);
    }

    private void beds(long facility, long unit, int count) {
        for (int bed = 1; bed <= count; bed++)
            execute("insert into place (id, facility_id, unit_id, label, starts_on) values (%d, %d, %d, '%d', '2020-01-01')"
                    .formatted(unit * 10 + bed, facility, unit, bed));
    }

    <T> T as(String login, Function<Services, T> work) { return as(login, TODAY, work); }

    <T> T as(String login, LocalDate today, Function<Services, T> work) {
        return in(login, today, (rows, entry) -> {
            var clock = BusinessClock.fixedOn(today, Clock.systemUTC());
            var permissions = new Permissions(entry);
            var decisions = new Decisions(rows);
            var applicants = new Applicants(rows);
            var expectations = new Expectations(rows);
            var lodgings = new Lodgings(rows);
            var stays = new Stays(rows);
            var offers = new PlaceOffers(rows);
            return work.apply(new Services(
                    new RegistrationService(permissions, clock, decisions, Admissions.registration(rows),
                            new KnownPeople(rows), new Trail(rows, new Pace(Clock.systemUTC()))),
                    new PlacementService(permissions, clock, new Policies(rows), decisions, applicants, lodgings,
                            Admissions.service(rows, permissions, clock),
                            new KeptBeds(expectations, lodgings, stays)),
                    new OfferService(permissions, clock, offers, lodgings),
                    new RegionService(permissions, clock, offers, new RegionAsks(rows), applicants),
                    new WayService(permissions, clock, expectations, stays),
                    new ArrivalService(permissions, clock, expectations, lodgings, stays, facility -> Set.of()),
                    new NonArrivalService(permissions, clock, expectations, stays),
                    new CorrectionService(permissions, clock, new org.havre.stay.Homes(rows), lodgings, expectations,
                            stays, facility -> Set.of()),
                    new Duties(rows, permissions)));
        });
    }

    /** A statement as the database takes it from somebody who has entered, and from no use case. */
    int writes(String login, String sql) {
        return in(login, TODAY, (rows, entry) -> rows.createNativeQuery(sql).executeUpdate());
    }

    /** What the database tells somebody who has entered: one text for each row. */
    @SuppressWarnings("unchecked") List<String> reads(String login, String sql) {
        return in(login, TODAY, (rows, entry) -> rows.createNativeQuery(sql, String.class).getResultList());
    }

    private interface Work<T> {
        T apply(EntityManager rows, Entry entry);
    }

    private <T> T in(String login, LocalDate today, Work<T> work) {
        try (var entities = database.entities().createEntityManager()) {
            var entry = new Entry();
            entities.getTransaction().begin();
            try {
                new Door(entities, BusinessClock.fixedOn(today, Clock.systemUTC()), entry).enter(login);
                T result = work.apply(entities, entry);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    void execute(String sql) { database.execute(sql); }

    /** People of these years of birth, the first of them the head, who wait in the region of a coordinator. */
    RegisteredHousehold waits(String login, Procedure procedure, boolean stepFree, int... born) {
        var members = IntStream.range(0, born.length).mapToObj(at -> new NewMember(
                at == 0 ? HouseholdRole.HEAD : HouseholdRole.OTHER, "Exemple", "Invitée " + at, Sex.F,
                BirthDate.of(Year.of(born[at])), "AFG", null, null, procedure, stepFree && at == 0, false)).toList();
        return as(login, s -> s.registrations().register(new NewRegistration(null, TODAY, members, Set.of())));
    }

    RegisteredHousehold waits(int... born) { return waits("lyon", Procedure.ACCELERATED, false, born); }

    static String in(List<Long> people) {
        return Arrays.toString(people.toArray()).replace('[', '(').replace(']', ')');
    }
}
