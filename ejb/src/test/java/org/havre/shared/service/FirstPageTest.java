package org.havre.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Accounts;
import org.havre.access.service.Door;
import org.havre.access.service.Errand;
import org.havre.access.service.Me;
import org.havre.access.service.Reader;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.stay.Village;
import org.havre.stay.service.RecordedDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits and what changed, on 20 May 2026: a household on its way, one that did not come, one whose care has ended. */
@OnPostgres
class FirstPageTest {
    private static final Instant MORNING = Village.TODAY.atTime(6, 0).atZone(BusinessClock.PARIS).toInstant();

    private static TestDatabase database;

    @BeforeAll static void three_households(TestDatabase fresh) {
        database = fresh;
        var village = new Village(fresh);
        village.sends(1, "2026-05-18", 1990, 1992, 2020);
        village.sends(2, "2026-05-10", 1991);
        village.sends(3, "2025-05-01", 1980, 1985);
        village.sends(4, Village.ELSEWHERE, "2026-05-18", 1990);
        village.execute("update orientation set state = 'ARRIVED' where id = 3");
        village.decidesExit(30, 3, null, "2026-05-02");
        village.execute("insert into account (id, login, display_name, password_hash) values (4, 'ofii', 'ofii', 'x')");
        village.execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (4, 4, 'OFII', 'NATION', '2015-01-01')");
        village.execute("insert into account (id, login, display_name, password_hash) values (5, 'seat', 'seat', 'x')");
        village.execute("insert into account_right (id, account_id, role, scope, scope_key, starts_on)"
                + " values (5, 5, 'HEAD_OFFICE', 'OPERATOR', '1', '2015-01-01')");
        village.run(Village.SOCIAL, rows -> rows.createNativeQuery("""
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)
                values (31, 31, 900, '2025-05-02', 'DECISION', 3), (32, 32, 900, '2025-05-02', 'DECISION', 3)""")
                .executeUpdate());
    }

    @Test void the_most_urgent_comes_first_with_its_kind_and_how_many_it_concerns() {
        assertThat(duties("social", 0, 12)).extracting(Duty::work, Duty::household, Duty::people).containsExactly(
                tuple(Work.EXIT_OVERDUE, "M-3", 2), tuple(Work.NO_SHOW, "M-2", 1), tuple(Work.CONFIRM_PLACE, "M-1", 3),
                tuple(Work.ARRIVAL, "M-1", 3));
    }

    @Test void less_urgent_ones_are_on_the_pages_that_follow() {
        assertThat(duties("social", 1, 1)).extracting(Duty::work).containsExactly(Work.NO_SHOW);
    }

    @Test void ofii_is_told_of_those_who_did_not_come_and_of_facilities_that_did_not_answer_by_the_next_day() {
        assertThat(duties("ofii", 0, 12)).extracting(Duty::work, Duty::household).containsExactly(
                tuple(Work.NOT_ARRIVED, "M-2"), tuple(Work.NO_ANSWER, "M-1"), tuple(Work.NO_ANSWER, "M-4"));
    }

    @Test void who_may_do_nothing_is_told_nothing() { assertThat(duties("finance", 0, 12)).isEmpty(); }

    @Test void whoever_enters_hears_how_much_waits_and_how_much_of_it_is_late() {
        assertThat(reader("social", null).work()).containsOnly(entry(Work.EXIT_OVERDUE, 1, 1),
                entry(Work.NO_SHOW, 1, 1),
                entry(Work.ARRIVAL, 1, 0), entry(Work.CONFIRM_PLACE, 1, 1));
        assertThat(reader("elsewhere", null).work()).containsOnly(entry(Work.ARRIVAL, 1, 0),
                entry(Work.CONFIRM_PLACE, 1, 1));
        assertThat(reader("ofii", null).work()).containsOnly(entry(Work.NOT_ARRIVED, 1, 1),
                entry(Work.NO_ANSWER, 2, 2));
        assertThat(reader("finance", null).work()).isEmpty();
    }

    @Test void what_waits_is_that_of_the_part_looked_at() {
        assertThat(reader("ofii", "facility:901").work()).containsOnly(entry(Work.NO_ANSWER, 1, 1));
        assertThat(reader("ofii", "facility:901").caller().scope().isPart()).isTrue();
        assertThat(reader("ofii", null).caller().scope().isPart()).isFalse();
    }

    @Test void ofii_hears_of_each_facility_what_waits_for_itself_and_what_for_the_facility() {
        assertThat(byFacility("ofii")).containsExactlyInAnyOrder(
                "900 NOT_ARRIVED MINE 1 1 2026-05-15", "900 NO_ANSWER MINE 1 1 2026-05-19",
                "900 EXIT_OVERDUE FACILITY 1 1 2026-05-03", "900 NO_SHOW FACILITY 1 1 2026-05-15",
                "900 CONFIRM_PLACE FACILITY 1 1 2026-05-19", "900 ARRIVAL FACILITY 1 0 2026-05-23",
                "901 NO_ANSWER MINE 1 1 2026-05-19", "901 CONFIRM_PLACE FACILITY 1 1 2026-05-19",
                "901 ARRIVAL FACILITY 1 0 2026-05-23");
    }

    @Test void a_head_office_hears_of_what_waits_for_its_facilities() {
        assertThat(byFacility("seat")).containsExactlyInAnyOrder("900 EXIT_OVERDUE FACILITY 1 1 2026-05-03",
                "900 NO_SHOW FACILITY 1 1 2026-05-15", "900 CONFIRM_PLACE FACILITY 1 1 2026-05-19",
                "900 ARRIVAL FACILITY 1 0 2026-05-23", "901 CONFIRM_PLACE FACILITY 1 1 2026-05-19",
                "901 ARRIVAL FACILITY 1 0 2026-05-23");
    }

    @Test void a_facility_hears_of_its_own_work_alone() {
        assertThat(byFacility("elsewhere")).containsExactlyInAnyOrder("901 CONFIRM_PLACE MINE 1 1 2026-05-19",
                "901 ARRIVAL MINE 1 0 2026-05-23");
    }

    @Test void whoever_sees_no_residents_is_refused_the_work_about_them() {
        assertThatThrownBy(() -> byFacility("finance")).isInstanceOf(Forbidden.class);
    }

    @Test void what_was_recorded_since_is_counted_for_each_scope_without_a_name() {
        assertThat(changes("social", MORNING)).contains("Recorded.ARRIVAL 2 /stay/residents.xhtml");
        assertThat(changes("finance", MORNING)).contains("Recorded.ARRIVAL 2 /occupancy/occupancy.xhtml");
        assertThat(changes("elsewhere", MORNING)).noneMatch(change -> change.startsWith("Recorded.ARRIVAL"));
        assertThat(changes("social", MORNING.plusSeconds(86_400))).noneMatch(c -> c.startsWith("Recorded.ARRIVAL"));
    }

    @Test void a_visit_is_told_when_the_one_before_it_ended() {
        var first = Instant.parse("2026-11-02T08:00:00Z");
        assertThat(reader("finance", null).caller().leftAt()).isNull();
        visit(accounts -> accounts.beginVisit("finance", first));
        assertThat(reader("finance", null).caller().leftAt()).isNull();
        visit(accounts -> accounts.goOnVisiting("finance", first.plusSeconds(600)));
        visit(accounts -> accounts.beginVisit("finance", first.plusSeconds(86_400)));
        assertThat(reader("finance", null).caller().leftAt()).isEqualTo(first.plusSeconds(600));
    }

    @Test void a_language_is_kept_on_the_account_that_chose_it() {
        as("elsewhere", (rows, permissions) -> {
            new Me(permissions, rows, null).speak(Locale.ENGLISH);
            return null;
        });
        assertThat(reader("elsewhere", null).caller().locale()).isEqualTo(Locale.ENGLISH);
        assertThat(reader("social", null).caller().locale()).isNull();
    }

    private static List<Duty> duties(String login, int first, int size) {
        return as(login, (rows, permissions) -> new Duties(rows, permissions).page(first, size));
    }

    private static List<String> byFacility(String login) {
        return as(login, (rows, permissions) -> new Duties(rows, permissions).byFacility()).stream()
                .map(row -> "%d %s %s %d %d %s".formatted(row.facility(), row.work(),
                        row.ofFacility() ? "FACILITY" : "MINE", row.waiting().count(), row.waiting().late(),
                        row.oldest()))
                .toList();
    }

    private static List<String> changes(String login, Instant since) {
        return as(login, (rows, permissions) -> new RecordedDesk(permissions, rows).changes(since)).stream()
                .map(change -> change.key() + " " + change.number() + " " + change.page()).toList();
    }

    private static Map.Entry<Work, Waiting> entry(Work work, long count, long late) {
        return Map.entry(work, new Waiting(count, late));
    }

    private static Reader reader(String login, String part) {
        return inTransaction(rows -> new Door(rows, clock(), new Entry()).receive(login, new Errand(part, null, null)));
    }

    private static void visit(Consumer<Accounts> work) {
        inTransaction(rows -> {
            work.accept(new Accounts(rows, clock()));
            return null;
        });
    }

    private static <T> T as(String login, BiFunction<EntityManager, Permissions, T> work) {
        return inTransaction(rows -> {
            var entry = new Entry();
            new Door(rows, clock(), entry).enter(login);
            return work.apply(rows, new Permissions(entry));
        });
    }

    private static <T> T inTransaction(Function<EntityManager, T> work) {
        try (var rows = database.entities().createEntityManager()) {
            rows.getTransaction().begin();
            var result = work.apply(rows);
            rows.getTransaction().commit();
            return result;
        }
    }

    private static BusinessClock clock() { return BusinessClock.fixedOn(Village.TODAY, Clock.systemUTC()); }
}
