package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.credit.Standing;
import org.havre.credit.Standings;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evaluations and labels of a facility in Lyon; it is 20 June 2026. */
@OnPostgres
class StandingServiceTest {
    private static final long LYON = 900;
    private static final long LILLE = 901;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    private static TestDatabase database;

    @BeforeAll static void two_facilities(TestDatabase fresh) {
        database = fresh;
        fresh.execute("""
                insert into operator (id, name) values (1, 'Toits du Nord');
                insert into facility (id, name, department_code) values (900, 'CADA des Tilleuls', '69'), (901, 'CADA du Phare', '59');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01');
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900)""");
    }

    @BeforeEach void nothing_was_told() {
        database.execute("truncate facility_evaluation, facility_label, reconciliation_difference cascade");
    }

    private static <T> T as(String login, Function<StandingService, T> work) {
        var clock = BusinessClock.of(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, clock, entry).enter(login);
                var result = work.apply(
                        new StandingService(new Permissions(entry), clock, new Standings(entities),
                                new CreditReader(entities)));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private static Standing does(String login, Consumer<StandingService> act) {
        return as(login, service -> {
            act.accept(service);
            return service.get(LYON);
        });
    }

    @Test void an_evaluation_is_kept_once_and_the_latest_is_told_first() {
        does("finance", service -> service.evaluated(LYON, LocalDate.of(2021, 6, 20)));
        var known = does("finance", service -> service.evaluated(LYON, TODAY));
        assertThat(known.title()).isEqualTo("C6980 · CADA des Tilleuls");
        assertThat(known.evaluations()).containsExactly(TODAY, LocalDate.of(2021, 6, 20));
        assertThatThrownBy(() -> does("finance", service -> service.evaluated(LYON, TODAY)))
                .isInstanceOf(Refusal.class);
    }

    @Test void a_label_is_given_taken_away_and_given_again() {
        does("finance", service -> service.label(LYON, PlaceAttribute.LGBT, LocalDate.of(2020, 1, 1)));
        does("finance", service -> service.unlabel(LYON, PlaceAttribute.LGBT, LocalDate.of(2024, 1, 1)));
        var known = does("finance", service -> service.label(LYON, PlaceAttribute.LGBT, TODAY));
        assertThat(known.labels()).extracting(label -> label.days().start()).containsExactly(TODAY,
                LocalDate.of(2020, 1, 1));
        assertThat(known.open(PlaceAttribute.LGBT)).isPresent();
        assertThat(known.open(PlaceAttribute.FVV_TEH)).isEmpty();
    }

    @Test void a_label_of_no_place_is_told_as_a_finding_and_taking_it_away_closes_it() {
        var raised = new ArrayList<CreditFinding>();
        does("finance", service -> raised.addAll(service.label(LYON, PlaceAttribute.FVV_TEH, TODAY.minusDays(1))));
        assertThat(raised).extracting(CreditFinding::check).contains(CreditCheck.K13);
        raised.clear();
        does("finance", service -> raised.addAll(service.unlabel(LYON, PlaceAttribute.FVV_TEH, TODAY)));
        assertThat(raised).isEmpty();
    }

    @Test void a_director_reads_and_finance_alone_writes_each_within_its_scope() {
        Standing seen = as("director", service -> service.get(LYON));
        assertThat(seen.facility()).isEqualTo(LYON);
        assertThatThrownBy(() -> does("director", service -> service.evaluated(LYON, TODAY)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("social", service -> service.get(LYON))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("finance", service -> service.get(LILLE))).isInstanceOf(NotFound.class);
    }
}
