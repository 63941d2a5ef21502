package org.havre.quality.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.occupancy.NightsKept;
import org.havre.quality.Finding;
import org.havre.quality.FindingFilter;
import org.havre.quality.Findings;
import org.havre.quality.QualityCheck;
import org.havre.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people came and left on one day, and three sleep in a place for one. */
@OnPostgres
class QualityServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static boolean settled;

    private final TestDatabase database;

    QualityServiceTest(TestDatabase database) { this.database = database; }

    @BeforeEach void settle() {
        if (settled) return;
        settled = true;
        database.execute("""
                insert into operator (id, name) values (1, 'Havre des Tilleuls');
                insert into facility (id, name, department_code, declares_from) values (900, 'CADA des Tilleuls', '69', 'infinity');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01');
                insert into site (id, facility_id, name) values (1, 900, 'Bourg');
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, 'U1', 1);
                insert into place (id, facility_id, unit_id, label, starts_on) values (1, 900, 1, 'P1', '2015-01-01');
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (3, 'finance'), (4, 'auditor')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'),
                       (4, 4, 'AUDITOR', 'NATION', null, '2015-01-01');
                insert into account_right_facility values (1, 900);
                insert into household (id, reference) select n, 'M-' || n from generate_series(1, 5) n;
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                select n, 'Nom' || n, 'Prénom' || n, 'F', date '1990-01-01', 'YEAR' from generate_series(1, 5) n;
                insert into membership (id, household_id, person_id, role, starts_on)
                select n, n, n, 'HEAD', date '2015-01-01' from generate_series(1, 5) n;
                insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry, author_id)
                select n, n, 900, date '2026-03-01' + n, date '2026-03-01' + n, 'DEPART_VOLONTAIRE', 'BIRTH', 1 from generate_series(1, 2) n;
                insert into stay (id, person_id, facility_id, starts_on, entry, author_id)
                select n, n, 900, date '2026-03-01', 'BIRTH', 1 from generate_series(3, 5) n;
                insert into bed_assignment (id, facility_id, person_id, unit_id, stay_id, state, starts_on)
                select n, 900, n, 1, n, 'ACTIVE', date '2026-03-01' from generate_series(3, 5) n""");
    }

    private <T> T of(String login, Function<QualityService, T> call) {
        try (EntityManager entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, BusinessClock.of(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC)), entry).enter(login);
                return call.apply(new QualityService(new Permissions(entry), new Findings(entities),
                        new NightsKept(entities)));
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static long people(List<Finding> found) { return found.stream().mapToLong(Finding::number).sum(); }

    @Test void names_are_for_those_who_may_see_people_and_the_numbers_are_the_same_for_all() {
        assertThat(of("social", QualityService::findings)).extracting(Finding::who).containsExactly(null,
                "Nom1 Prénom1",
                "Nom2 Prénom2");
        assertThat(of("finance", QualityService::findings)).extracting(Finding::who).containsExactly(null, null);
        assertThat(people(of("finance", QualityService::findings))).isEqualTo(4)
                .isEqualTo(people(of("social", QualityService::findings)));
        assertThatThrownBy(() -> of("auditor", QualityService::findings)).isInstanceOf(Forbidden.class);
    }

    private List<Finding> told(String login, QualityCheck check, String facility) {
        return of(login, service -> service.withoutNames(new FindingFilter(check, facility)));
    }

    @Test void what_programs_and_workbooks_are_told_has_no_name_and_the_same_total() {
        assertThat(told("social", null, null)).isEqualTo(of("finance", QualityService::findings));
    }

    @Test void a_filter_lets_through_one_check_and_one_facility_and_what_is_no_code_all() {
        assertThat(told("finance", QualityCheck.ZERO_NIGHT_STAY, " c6980 ")).extracting(Finding::number)
                .containsExactly(2L);
        assertThat(told("finance", null, "C6981")).isEmpty();
        assertThat(told("finance", null, "Tilleuls")).hasSize(2);
    }
}
