package org.havre.statement.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DnaCode;
import org.havre.facility.Facilities;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.occupancy.service.CountingDoor;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.statement.ChangedFact;
import org.havre.statement.ClosedByStatement;
import org.havre.statement.ClosingRow;
import org.havre.statement.FactKind;
import org.havre.statement.FrozenMonth;
import org.havre.statement.MonthState;
import org.havre.statement.PriorPeriodCorrection;
import org.havre.statement.Statements;
import org.havre.statement.TouchedMonths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facility closes March, and what is corrected afterwards is told by the statement of April. */
@OnPostgres
class StatementServiceTest {
    private static final long HERE = 900;
    private static final long THERE = 901;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = MARCH.plusMonths(1);
    private static final LocalDate CLOSING_DAY = LocalDate.of(2026, 4, 5);
    private static final String LEAVES_EARLIER = "update stay set ends_on = '2026-03-28' where id = 40";
    private static final String IS_CARED_FOR_NO_LONGER = "insert into decision (id, number, nature, household_id, decided_on,"
            + " end_of_care_on) values (500, 'S-500', 'EXIT', 1, '2026-03-10', '2026-03-20')";
    private static boolean settled;

    private final TestDatabase database;

    StatementServiceTest(TestDatabase database) { this.database = database; }

    /** Forty people slept 1,240 nights of March; the last of them left on the 31st. */
    @BeforeEach void a_facility_in_march() {
        if (!settled) settle();
        settled = true;
        database.execute("""
                delete from month_correction_cause; delete from month_correction; delete from month_statement;
                delete from bed_assignment; delete from stay; delete from outcome; delete from unavailability; delete from decision; delete from recording;
                delete from place where id = 960; delete from unit where id = 960; delete from place_history where id = 960;
                delete from unit_history where id = 960;
                delete from stay_history; delete from bed_assignment_history; delete from unavailability_history;
                delete from decision_history; delete from outcome_history""");
        recorded("2026-03-31T18:00:00Z", """
                insert into stay (id, person_id, facility_id, starts_on, entry, author_id)
                select n, n, 900, date '2026-03-01', 'BIRTH', 1 from generate_series(1, 39) n;
                insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry, author_id)
                values (40, 40, 900, '2026-02-20', '2026-03-31', 'DEPART_VOLONTAIRE', 'BIRTH', 1),
                       (41, 41, 900, '2026-03-31', null, null, 'BIRTH', 1)""");
    }

    private void settle() {
        recorded("2026-03-01T08:00:00Z", """
                insert into operator (id, name) values (1, 'Havre des Tilleuls');
                insert into facility (id, name, department_code, declares_from)
                values (900, 'CADA des Tilleuls', '69', '2026-03-10'), (901, 'HUDA des Cerisiers', '69', '2026-03-10');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01'), (2, 901, 'H6981', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2015-01-01', 'CADA', 'TARIFEE', 1, 45, 'ACT'), (2, 901, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 5, 'ACT');
                insert into site (id, facility_id, name) values (1, 900, 'Bourg'), (2, 901, 'Bourg');
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, 'U1', 45), (2, 901, 2, 'U2', 5);
                insert into place (id, facility_id, unit_id, label, starts_on)
                select n, 900, 1, 'P' || n, date '2015-01-01' from generate_series(1, 45) n union all
                select 100 + n, 901, 2, 'P' || n, date '2015-01-01' from generate_series(1, 5) n;
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'ofii'), (5, 'elsewhere'), (6, 'nobody')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'OFII', 'REGION', 'FR-ARA', '2015-01-01'),
                       (5, 5, 'DIRECTOR', 'FACILITY', null, '2015-01-01'), (6, 6, 'AUDITOR', 'NATION', null, '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900), (5, 901);
                insert into household (id, reference) select n, 'M-' || n from generate_series(1, 41) n;
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                select n, 'Nom' || n, 'Prénom' || n, 'F', date '1990-01-01', 'YEAR' from generate_series(1, 41) n;
                insert into membership (id, household_id, person_id, role, starts_on)
                select n, n, n, 'HEAD', date '2015-01-01' from generate_series(1, 41) n""");
    }

    private void recorded(String instant, String sql) {
        database.execute("select set_config('havre.now', '" + instant + "', false),"
                + " set_config('havre.account', '', false);" + sql);
    }

    /** What somebody records at an instant, as the working role does it. */
    private void records(String login, String instant, String sql) {
        as(login, LocalDate.ofInstant(Instant.parse(instant), BusinessClock.PARIS), Instant.parse(instant),
                (permissions, rows) -> rows.createNativeQuery(sql).executeUpdate());
    }

    private <T> T as(String login, LocalDate today, Instant at, BiFunction<Permissions, EntityManager, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, BusinessClock.of(Clock.fixed(at, ZoneOffset.UTC)), entry).enter(login);
                var result = work.apply(new Permissions(entry), entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private <T> T on(String login, LocalDate today, Function<StatementService, T> call) {
        var at = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return as(login, today, at, (permissions, rows) -> call.apply(new StatementService(permissions,
                new Statements(rows), new KnownMonths(rows), BusinessClock.of(Clock.fixed(at, ZoneOffset.UTC)))));
    }

    private FrozenMonth close(YearMonth month, LocalDate today, Long nights) {
        return on("director", today, s -> s.close(new NewClosing(HERE, month, nights)));
    }

    private void march() { close(MARCH, CLOSING_DAY, 1240L); }

    private void correctTheExit() {
        records("social", "2026-04-20T10:00:00Z",
                "update stay set ends_on = '2026-03-28', author_id = 1 where id = 40");
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }

    private long aprilNights(String login) {
        return on(login, may(5), s -> s.month(HERE, APRIL)).live().present();
    }

    @Test void a_closed_month_stays_and_its_correction_is_told_by_the_next_statement_with_cause_author_and_nights() {
        march();
        correctTheExit();
        var file = on("director", LocalDate.of(2026, 4, 21), s -> s.month(HERE, MARCH));
        assertThat(file.frozen().orElseThrow().statement().figures().present()).isEqualTo(1240);
        assertThat(file.live().present()).isEqualTo(1237);
        assertThat(file.pending()).singleElement().satisfies(StatementServiceTest::isTheExit);
        assertThat(file.people()).containsEntry(40L, "Nom40 Prénom40");

        var april = close(APRIL, may(5), aprilNights("director")).statement();
        assertThat(april.corrections()).singleElement().satisfies(StatementServiceTest::isTheExit);
        var after = on("director", may(6), s -> s.month(HERE, MARCH));
        assertThat(after.frozen().orElseThrow().statement().figures().present()).isEqualTo(1240);
        assertThat(after.toldLater()).singleElement().satisfies(StatementServiceTest::isTheExit);
        assertThat(after.pending()).isEmpty();
        assertThat(on("director", may(6), s -> s.month(HERE, APRIL)).frozen().orElseThrow().isIntact()).isTrue();
        assertThat(on("director", may(6), s -> s.month(HERE, APRIL)).frozen().orElseThrow().statement())
                .isEqualTo(april);
    }

    private static void isTheExit(PriorPeriodCorrection correction) {
        assertThat(correction.month()).isEqualTo(MARCH);
        assertThat(correction.nights()).isEqualTo(-3);
        assertThat(correction.isExplained()).isTrue();
        assertThat(correction.author().name()).isEqualTo("Social");
        assertThat(correction.recordedAt()).isEqualTo(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(correction.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.fact()).isEqualTo(FactKind.STAY);
            assertThat(cause.change()).isEqualTo(ChangedFact.Change.CHANGED);
            assertThat(cause.stay()).isEqualTo(40);
            assertThat(cause.before().during().end()).isEqualTo("2026-03-31");
            assertThat(cause.after().during().end()).isEqualTo("2026-03-28");
        });
    }

    @Test void what_is_told_once_is_not_told_again_by_the_statement_after() {
        march();
        correctTheExit();
        close(APRIL, may(5), aprilNights("director"));
        records("social", "2026-05-10T10:00:00Z", "update stay set ends_on = '2026-03-30' where id = 40");
        var preview = on("director", LocalDate.of(2026, 6, 2), s -> s.preview(HERE, APRIL.plusMonths(1)));
        assertThat(preview.corrections()).extracting(PriorPeriodCorrection::month, PriorPeriodCorrection::nights)
                .containsExactly(tuple(MARCH, 2L));
        assertThat(preview.objections()).isEmpty();
    }

    @Test void a_departure_recorded_after_the_closing_for_later_nights_changes_nothing_of_it() {
        march();
        records("social", "2026-04-20T10:00:00Z",
                "update stay set ends_on = '2026-04-15', exit_reason = 'DEPART_VOLONTAIRE' where id = 1");
        assertThat(on("director", may(5), s -> s.preview(HERE, APRIL)).corrections()).isEmpty();
        assertThat(on("director", may(5), s -> s.month(HERE, MARCH)).live().present()).isEqualTo(1240);
    }

    @Test void one_act_is_one_difference_with_all_its_causes_and_what_comes_to_nothing_is_none() {
        march();
        records("social", "2026-04-20T10:00:00Z",
                "update stay set ends_on = '2026-03-21', exit_reason = 'DEPART_VOLONTAIRE' where id in (1, 2, 3)");
        records("social", "2026-04-21T10:00:00Z",
                "update stay set ends_on = '2026-03-31' where id in (1, 2, 3)");
        records("director", "2026-04-22T10:00:00Z",
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) values (1, 900, 1, 45, 'TRAVAUX', '2026-03-30', '2026-04-02')");
        var corrections = on("director", may(5), s -> s.preview(HERE, APRIL)).corrections();
        assertThat(corrections).extracting(PriorPeriodCorrection::nights, c -> c.causes().size(),
                c -> c.author().name(), c -> c.difference().unavailable())
                .containsExactly(tuple(-33L, 3, "Social", 0L), tuple(30L, 3, "Social", 0L),
                        tuple(0L, 1, "Director", 2L));
    }

    /** What somebody records, on the last day of a month that was closed or on the first of the next. */
    private record Told(String login, String sql, FactKind cause, boolean touches) {}

    private static Told touches(String login, FactKind cause, String sql) { return new Told(login, sql, cause, true); }

    private static Told silent(String login, String sql) { return new Told(login, sql, null, false); }

    private static final String STAY_ENDS = "update stay set ends_on = '%s', exit_reason = 'DEPART_VOLONTAIRE' where id = 3";
    private static final String BIRTH = """
            with child as (insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                               values (950, 'Nom1', 'Enfant', 'F', '%1$s', 'DAY')),
                 kin as (insert into membership (id, household_id, person_id, role, starts_on) values (950, 1, 950, 'CHILD', '%1$s'))
            insert into stay (id, person_id, facility_id, starts_on, entry, author_id) values (950, 950, 900, '%1$s', 'BIRTH', 1)""";
    private static final String OUTAGE = "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on)"
            + " values (950, 900, 1, 45, 'TRAVAUX', '%s', '2026-04-12')";
    private static final String PLACE_OPENS = "insert into place (id, facility_id, unit_id, label, starts_on) values (950, 900, 1, 'P50', '%s')";
    private static final String PLACE_CLOSES = "update place set ends_on = '%s' where id = 45";
    private static final String TERMS = "insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
            + " values (950, 900, '%s', '%s', 'TARIFEE', 1, %s, 'ACT')";
    private static final String ADMISSION = """
            with decided as (insert into decision (id, number, nature, household_id, facility_id, decided_on) values (950, 'A-950', 'ADMISSION', 42, 900, '%1$s')),
                 sent as (insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
                              values (950, 950, 42, 900, '%1$s', '2026-04-02', '2026-04-06', 'EXPECTED'))
            insert into orientation_member (id, orientation_id, facility_id, person_id) values (950, 950, 900, 42)""";
    private static final String EXIT = "insert into decision (id, number, nature, household_id, decided_on, end_of_care_on) values (950, 'S-950', 'EXIT', 2, '2026-03-10', '%s')";
    private static final String OUTCOME = "insert into outcome (id, person_id, body, outcome, decided_on) values (950, 1, 'CNDA', 'REFUGEE', '%s')";
    private static final String DUBLIN = "insert into person_procedure (id, person_id, procedure, starts_on) values (950, 1, 'DUBLIN', '%s')";
    private static final String JOINS = """
            with left_home as (update membership set ends_on = '%1$s' where id = 4)
            insert into membership (id, household_id, person_id, role, starts_on) values (950, 1, 4, 'OTHER', '%1$s')""";
    private static final String MERGE = "do $$ begin perform merge_files(990, 1, %d, array[]\\:\\:text[]); end $$";

    /** Somebody whose care ended on 25 March, rejected: what is counted of them in March hangs on decisions, claims and kin. */
    private static final List<Told> TOLD = List.of(
            touches("social", FactKind.STAY, STAY_ENDS.formatted("2026-03-31")),
            silent("social", STAY_ENDS.formatted("2026-04-01")),
            touches("social", FactKind.STAY, BIRTH.formatted("2026-03-31")),
            silent("social", BIRTH.formatted("2026-04-01")),
            touches("director", FactKind.OUTAGE, OUTAGE.formatted("2026-03-31")),
            silent("director", OUTAGE.formatted("2026-04-01")),
            touches("director", FactKind.PLACE, PLACE_OPENS.formatted("2026-03-31")),
            silent("director", PLACE_OPENS.formatted("2026-04-01")),
            touches("director", FactKind.PLACE, PLACE_CLOSES.formatted("2026-03-31")),
            silent("director", PLACE_CLOSES.formatted("2026-04-01")),
            touches("director", FactKind.UNIT, "update unit set transitory = true where id = 1"),
            silent("director", "update unit set name = 'Appartement' where id = 1"),
            touches("director", FactKind.PLACE,
                    "with gone as (delete from place where id = 960) delete from unit where id = 960"),
            touches("director", FactKind.TERMS, TERMS.formatted("2026-03-31", "CADA", 46)),
            silent("director", TERMS.formatted("2026-04-01", "CADA", 46)),
            silent("director", TERMS.formatted("2026-03-31", "CADA", 45)),
            touches("director", FactKind.TERMS, TERMS.formatted("2026-03-31", "CPH", 45)),
            touches("ofii", FactKind.WAY, ADMISSION.formatted("2026-03-31")),
            silent("ofii", ADMISSION.formatted("2026-04-01")),
            touches("ofii", FactKind.DECISION, EXIT.formatted("2026-03-30")),
            silent("ofii", EXIT.formatted("2026-03-31")),
            touches("ofii", FactKind.DECISION,
                    "insert into decision (id, number, nature, household_id, decided_on, annuls_id)"
                            + " values (950, 'N-950', 'ANNULMENT', 1, '2026-04-20', 900)"),
            touches("ofii", FactKind.DECISION,
                    "insert into decision (id, number, nature, household_id, decided_on, granted_until)"
                            + " values (950, 'M-950', 'STAY_GRANTED', 1, '2026-04-20', '2026-03-28')"),
            silent("ofii", "insert into decision (id, number, nature, household_id, decided_on, granted_until)"
                    + " values (950, 'M-950', 'STAY_GRANTED', 1, '2026-04-20', '2026-03-25')"),
            touches("ofii", FactKind.OUTCOME, OUTCOME.formatted("2026-03-31")),
            silent("ofii", OUTCOME.formatted("2026-04-01")),
            touches("ofii", FactKind.PROCEDURE, DUBLIN.formatted("2026-03-31")),
            silent("ofii", DUBLIN.formatted("2026-04-01")),
            touches("social", FactKind.MEMBERSHIP, JOINS.formatted("2026-03-20")),
            touches("ofii", FactKind.MEMBERSHIP, MERGE.formatted(42)),
            silent("ofii", MERGE.formatted(43)),
            silent("social", "insert into absence (id, facility_id, stay_id, person_id, starts_on, ends_on)"
                    + " values (950, 900, 5, 5, '2026-03-10', '2026-03-20')"));

    @Test void whatever_moves_a_night_of_a_closed_month_names_it_first_and_is_told_afterwards_with_its_author_and_cause() {
        recorded("2026-03-31T19:00:00Z",
                """
                insert into decision (id, number, nature, household_id, decided_on, end_of_care_on)
                values (900, 'S-900', 'EXIT', 1, '2026-03-10', '2026-03-25');
                insert into outcome (id, person_id, body, outcome, decided_on) values (900, 1, 'OFPRA', 'REJECTED', '2026-03-01');
                insert into unit (id, facility_id, site_id, name, bed_count) values (960, 900, 1, 'U9', 1);
                insert into place (id, facility_id, unit_id, label, starts_on) values (960, 900, 960, 'P60', '2026-03-31');
                insert into household (id, reference) values (42, 'M-42');
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                values (42, 'Nom42', 'Prénom42', 'F', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values (42, 42, 42, 'HEAD', '2015-01-01');
                insert into household (id, reference) values (43, 'M-43');
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                values (43, 'Nom43', 'Prénom43', 'F', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values (43, 43, 43, 'HEAD', '2015-01-01');
                insert into outcome (id, person_id, body, outcome, decided_on) values (901, 42, 'CNDA', 'REFUGEE', '2026-03-20');
                insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry, author_id)
                select n, n, 901, '2025-02-20', '2025-03-31', 'DEPART_VOLONTAIRE', 'BIRTH', 1 from generate_series(42, 43) n""");
        march();
        assertThat(TOLD).allSatisfy(told -> {
            var after = whatIsToldOf(told);
            assertThat(after.touched()).as(told.sql()).isEqualTo(
                    told.touches() ? List.of(new TouchedMonths(HERE, "CADA des Tilleuls", List.of(MARCH))) : List.of());
            if (told.cause() != FactKind.TERMS) // another kind alone moves no night of the facility
                assertThat(after.later()).as(told.sql()).hasSize(told.touches() ? 1 : 0);
            assertThat(after.later()).as(told.sql()).allSatisfy(correction -> {
                assertThat(correction.author().name()).isEqualToIgnoringCase(told.login());
                assertThat(correction.causes()).extracting(ChangedFact::fact).contains(told.cause());
            });
        });
    }

    /** @param later what the next statement will tell */
    private record After(List<TouchedMonths> touched, List<PriorPeriodCorrection> later) {}

    private After whatIsToldOf(Told told) {
        var at = Instant.parse("2026-04-20T10:00:00Z");
        var result = new AtomicReference<After>();
        assertThatThrownBy(() -> as(told.login(), LocalDate.of(2026, 4, 20), at, (permissions, rows) -> {
            var watching = new Touched(rows, new Statements(rows), new KnownMonths(rows));
            watching.watch();
            rows.createNativeQuery(told.sql()).executeUpdate();
            var touched = watching.months();
            var service = new StatementService(permissions, new Statements(rows), new KnownMonths(rows),
                    BusinessClock.of(Clock.fixed(at, ZoneOffset.UTC)));
            result.set(new After(touched, service.month(HERE, MARCH).pending()));
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        return result.get();
    }

    @Test void who_has_read_of_every_month_is_told_no_more() {
        var touched = new TouchedMonths(12, "CADA des Tilleuls", List.of(APRIL, MARCH));
        var told = touched.unread(Set.of("2026-03")).orElseThrow();
        assertThat(told.parameters().get(1)).isEqualTo(List.of(MARCH, APRIL));
        assertThat(TouchedMonths.keys(told)).containsExactly("12/2026-03", "12/2026-04");
        assertThat(touched.unread(Set.copyOf(TouchedMonths.keys(told)))).isEmpty();
        assertThat(touched.unread(Set.of("2026-03", "2026-04"))).isEmpty();
        assertThat(touched.unread(Set.of("13/2026-03", "13/2026-04"))).isPresent();
    }

    @Test void undue_presence_that_a_late_decision_reveals_is_explained_by_it() {
        march();
        records("ofii", "2026-04-20T10:00:00Z",
                "insert into decision (id, number, nature, household_id, decided_on, end_of_care_on) values (500, 'S-500', 'EXIT', 1, '2026-03-10', '2026-03-20')");
        var corrections = on("director", may(5), s -> s.preview(HERE, APRIL)).corrections();
        assertThat(corrections).singleElement().satisfies(correction -> {
            assertThat(correction.difference().overstay()).isEqualTo(11);
            assertThat(correction.nights()).isZero();
            assertThat(correction.causes()).extracting(ChangedFact::fact).contains(FactKind.DECISION);
            assertThat(correction.author().name()).isEqualTo("Ofii");
        });
    }

    @Test void a_closed_month_is_verified_from_the_stays_as_then_known_and_an_altered_one_is_told() {
        march();
        correctTheExit();
        var check = on("finance", may(5), s -> s.verify(HERE, MARCH));
        assertThat(check.isUpheld()).isTrue();
        assertThat(check.recounted().present()).isEqualTo(1240);

        database.execute("update month_statement set nights[array_position(measures, 'OCCUPIED')] = 1250");
        var altered = on("finance", may(5), s -> s.verify(HERE, MARCH));
        assertThat(altered.isIntact()).isFalse();
        assertThat(altered.isRecounted()).isFalse();
    }

    @Test void what_no_act_explains_is_told_as_such() {
        march();
        correctTheExit();
        database.execute("update month_statement set nights[array_position(measures, 'OCCUPIED')] = 1250");
        assertThat(on("director", may(5), s -> s.preview(HERE, APRIL)).corrections())
                .extracting(PriorPeriodCorrection::isExplained, PriorPeriodCorrection::nights)
                .containsExactly(tuple(true, -3L), tuple(false, -10L));
    }

    @Test void a_month_whose_history_was_altered_is_not_upheld() {
        march();
        database.execute(
                "update stay_history set ends_on = '2026-03-29', exit_reason = 'DEPART_VOLONTAIRE' where id = 5");
        assertThat(on("finance", may(5), s -> s.verify(HERE, MARCH)).isRecounted()).isFalse();
    }

    @Test void months_are_closed_once_in_order_when_over_and_read() {
        assertThat(refused(APRIL, CLOSING_DAY, 0L)).contains("ClosingRule.NOT_OVER");
        assertThat(refused(MARCH, CLOSING_DAY, null)).containsExactly("ClosingRule.NOT_READ");
        assertThat(refused(MARCH, CLOSING_DAY, 1239L)).containsExactly("ClosingRule.FIGURES_MOVED");
        march();
        assertThat(refused(MARCH, CLOSING_DAY, 1240L)).containsExactly("ClosingRule.CLOSED_ALREADY");
        assertThat(refused(MARCH.minusMonths(1), CLOSING_DAY, 0L)).contains("ClosingRule.CLOSED_ALREADY");
        assertThat(refused(APRIL.plusMonths(1), LocalDate.of(2026, 6, 5), 1200L)).contains("ClosingRule.NOT_NEXT");
    }

    private List<String> refused(YearMonth month, LocalDate today, Long nights) {
        try {
            close(month, today, nights);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }

    @Test void the_database_keeps_a_statement_as_it_is() {
        march();
        assertThatThrownBy(
                () -> records("director", "2026-04-20T10:00:00Z", "update month_statement set code = 'C6999'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> records("director", "2026-04-20T10:00:00Z", "delete from month_statement"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> records("director", "2026-06-20T10:00:00Z",
                statement("2026-05-01", "2026-04-01", "2026-06-20", 2)))
                .hasStackTraceContaining("month_statement_in_order");
        assertThatThrownBy(
                () -> records("director", "2026-06-20T10:00:00Z", statement("2026-05-01", null, "2026-06-20", 2)))
                .hasStackTraceContaining("month_statement_first");
        assertThatThrownBy(() -> records("director", "2026-04-20T10:00:00Z",
                statement("2026-04-01", "2026-03-01", "2026-04-20", 2)))
                .hasStackTraceContaining("month_statement_over");
        assertThatThrownBy(() -> records("director", "2026-05-20T10:00:00Z",
                statement("2026-04-01", "2026-03-01", "2026-05-20", 1)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                () -> records("social", "2026-05-20T10:00:00Z", statement("2026-04-01", "2026-03-01", "2026-05-20", 1)))
                .hasStackTraceContaining("row-level security");
    }

    private static String statement(String month, String follows, String on, int author) {
        return "insert into month_statement values (repeat('a', 64), 900, '" + month + "', "
                + (follows == null ? "null" : "'" + follows + "'") + ", 'C6980', 'CADA', '" + on + "', '" + on
                + "T10:00:00Z', '" + on + "', " + author + ", 'x', '{}', '{}')";
    }

    @Test void a_fact_that_was_begun_before_a_closing_and_written_after_it_is_recorded_after_it() throws SQLException {
        march();
        records("social", "2026-04-05T08:59:59Z", "update stay set ends_on = '2026-03-28' where id = 40");
        assertThat(on("director", may(5), s -> s.verify(HERE, MARCH)).isUpheld()).isTrue();
        assertThat(on("director", may(5), s -> s.preview(HERE, APRIL)).corrections()).singleElement()
                .satisfies(correction -> {
                    assertThat(correction.nights()).isEqualTo(-3);
                    assertThat(correction.author().name()).isEqualTo("Social");
                });
    }

    @Test void a_closing_waits_for_whoever_is_recording() throws Exception {
        try (var writer = database.entities().createEntityManager()) {
            writer.getTransaction().begin();
            new Door(writer, BusinessClock.of(Clock.fixed(Instant.parse("2026-04-05T08:59:00Z"), ZoneOffset.UTC)),
                    new Entry()).enter("social");
            writer.createNativeQuery("update stay set ends_on = '2026-03-30' where id = 40").executeUpdate();
            var closing = CompletableFuture.supplyAsync(() -> refused(MARCH, CLOSING_DAY, 1240L));
            assertThat(closing).isNotDone();
            writer.getTransaction().commit();
            assertThat(closing.get()).containsExactly("ClosingRule.FIGURES_MOVED");
        }
    }

    @Test void a_closed_month_is_named_to_whoever_changes_the_past() {
        assertThat(closedMonths()).isEmpty();
        march();
        assertThat(closedMonths()).containsExactly(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAVES_EARLIER,
            IS_CARED_FOR_NO_LONGER}) void an_import_names_closed_months_of_all_whose_stays_it_tells(
                    String sql) {
        march();
        var told = as("ofii", LocalDate.of(2026, 4, 20), Instant.parse("2026-04-20T10:00:00Z"),
                (permissions, rows) -> {
                    rows.createNativeQuery(sql).executeUpdate();
                    return new Touched(rows, new Statements(rows), new KnownMonths(rows)).touched(null);
                });
        assertThat(told).singleElement().satisfies(named -> assertThat(named.parameters())
                .isEqualTo(List.of("CADA des Tilleuls", List.of(MARCH))));
    }

    private Set<YearMonth> closedMonths() {
        return as("social", CLOSING_DAY, Instant.parse("2026-04-05T12:00:00Z"),
                (permissions, rows) -> new ClosedByStatement(rows).of(HERE));
    }

    @Test void the_region_sees_who_has_closed_and_who_is_late() {
        march();
        assertThat(closings(MARCH, LocalDate.of(2026, 4, 10)))
                .extracting(ClosingRow::code, row -> row.state(LocalDate.of(2026, 4, 10)))
                .containsExactly(tuple("H6981", MonthState.DUE), tuple("C6980", MonthState.CLOSED));
        march901();
        var late = LocalDate.of(2026, 5, 12);
        assertThat(closings(APRIL, late)).extracting(ClosingRow::code, row -> row.state(late),
                row -> row.daysLate(late))
                .containsExactlyInAnyOrder(tuple("H6981", MonthState.LATE, 2L), tuple("C6980", MonthState.LATE, 2L));
        assertThat(closings(MARCH, late)).extracting(ClosingRow::author, ClosingRow::nights)
                .containsExactlyInAnyOrder(tuple("Director", 1240L), tuple("Elsewhere", 0L));
    }

    private List<ClosingRow> closings(YearMonth month, LocalDate today) {
        return on("ofii", today, s -> s.closings(month));
    }

    private void march901() {
        on("elsewhere", CLOSING_DAY, s -> s.close(new NewClosing(THERE, MARCH, 0L)));
    }

    @Test void who_closes_is_the_director_and_who_sees_figures_sees_statements_names_only_where_they_may() {
        assertThatThrownBy(() -> on("social", CLOSING_DAY, s -> s.close(new NewClosing(HERE, MARCH, 1240L))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> on("elsewhere", CLOSING_DAY, s -> s.close(new NewClosing(HERE, MARCH, 1240L))))
                .isInstanceOf(NotFound.class);
        march();
        correctTheExit();
        assertThat(on("finance", may(5), s -> s.month(HERE, MARCH)).pending()).singleElement()
                .satisfies(StatementServiceTest::isTheExit);
        assertThat(on("finance", may(5), s -> s.month(HERE, MARCH)).people()).isEmpty();
        assertThat(on("social", may(5), s -> s.month(HERE, MARCH)).people()).isNotEmpty();
        assertThatThrownBy(() -> on("elsewhere", may(5), s -> s.month(HERE, MARCH))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> on("elsewhere", may(5), s -> s.verify(HERE, MARCH))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> on("nobody", may(5), s -> s.closings(MARCH))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> on("nobody", may(5), s -> s.month(HERE, MARCH))).isInstanceOf(Forbidden.class);
    }

    @Test void what_is_closed_is_what_the_occupancy_page_counts() {
        var frozen = close(MARCH, CLOSING_DAY, 1240L).statement().figures();
        var counted = as("director", CLOSING_DAY, Instant.parse("2026-04-05T12:00:00Z"),
                (permissions, rows) -> CountingDoor.rows(permissions,
                        new Facilities(rows), rows, OccupancyQuestion.of(Window.of(MARCH), Step.MONTH,
                                Grouping.FACILITY).about(new DnaCode("C6980"))))
                .stream().map(row -> row.figures()).reduce(Figures.NONE, Figures::plus);
        var told = counted.counted();
        told.keySet().removeAll(List.of(Measure.BIRTHS, Measure.TRANSFERS_IN, Measure.TRANSFERS_OUT));
        assertThat(frozen.counted()).as("how they came and left is not frozen").isEqualTo(told);
    }
}
