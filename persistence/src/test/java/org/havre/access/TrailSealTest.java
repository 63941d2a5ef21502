package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Not even the owner of the database changes what was written without being found out. */
@OnPostgres
class TrailSealTest {
    private static final String DIGEST = "trail_digest(id, at, kind, account_id, login, role, part, address, act, entity, entity_key,"
            + " person_id, household_id, facility_id, fields, rows, values_digest)";

    private static TestDatabase database;
    private static TrailDesk desk;

    private long first;

    @BeforeAll static void two_residents(TestDatabase fresh) {
        database = fresh;
        desk = new TrailDesk(fresh);
    }

    @BeforeEach void five_readings_are_sealed() throws SQLException {
        first = Long.parseLong(desk.owner("select last_value + 1 from trail_id").get(0));
        for (var person = 1; person <= 5; person++)
            desk.as("director",
                    "select record_reading('READ_FILE', 'person', '" + person + "', " + person + ", null, 11)");
        desk.execute("update person set family_name = family_name || 't' where id = 91");
        desk.sealed();
        assertThat(desk.findings()).isEmpty();
    }

    @AfterEach void as_it_was() {
        database.execute("truncate trail, trail_value, trail_seal, trail_anchor, trail_mark");
    }

    private String seal() throws SQLException { return desk.owner("select max(number) from trail_seal").get(0); }

    @Test void a_line_that_is_changed_is_found_by_its_number() throws SQLException {
        desk.execute("update trail set person_id = 99 where id = " + first);
        assertThat(desk.findings()).containsExactly("ALTERED " + seal() + " " + first + " 1");
    }

    @Test void a_line_that_is_changed_together_with_its_digest_is_found() throws SQLException {
        desk.execute("update trail set login = 'somebody' where id = " + first);
        desk.execute("update trail set digest = " + DIGEST + " where id = " + first);
        assertThat(desk.findings()).singleElement().asString().startsWith("MOVED " + seal());
    }

    @Test void a_line_that_is_deleted_is_found() throws SQLException {
        desk.execute("delete from trail where id = " + first);
        assertThat(desk.findings()).containsExactly("MISSING " + seal() + " null 1");
    }

    @Test void a_line_that_is_inserted_is_found_in_its_month_and_in_any_other() throws SQLException {
        desk.execute(
                "insert into trail (id, at, kind, digest) select id, at + interval '1 microsecond', 'READ_FILE', digest"
                        + " from trail where id = " + first);
        assertThat(desk.findings()).contains("ADDED " + seal() + " null 1");
        desk.execute("delete from trail where kind = 'READ_FILE' and login is null");
        desk.execute("insert into trail (id, at, kind, digest) select id, at - interval '3 years', 'READ_FILE', digest"
                + " from trail where id = " + first);
        assertThat(desk.findings()).containsExactly("ADDED null null 1");
    }

    @Test void lines_that_change_places_are_found() throws SQLException {
        desk.execute(
                "update trail set id = case id when %1$d then %2$d else %1$d end, at = at + interval '1 microsecond' where id in (%1$d, %2$d)"
                        .formatted(first, first + 1));
        desk.execute("update trail set digest = " + DIGEST);
        assertThat(desk.findings()).singleElement().asString().startsWith("MOVED " + seal());
    }

    @Test void a_seal_that_is_made_to_fit_does_not_follow_from_the_one_before() throws SQLException {
        desk.execute("delete from trail where id = " + first);
        desk.execute(
                "update trail_seal s set lines = lines - 1, content = (select sha256(string_agg(digest, '' order by id))"
                        + " from trail where id > s.after and id <= s.upto) where number = " + seal());
        assertThat(desk.findings()).extracting(finding -> finding.split(" ")[0]).containsExactly("BROKEN");
    }

    @Test void lines_and_seals_that_are_cut_off_at_the_end_are_missed() throws SQLException {
        desk.execute("delete from trail using trail_seal s where s.number = " + seal() + " and id > s.after");
        desk.execute("delete from trail_seal where number = " + seal());
        assertThat(desk.findings()).extracting(finding -> finding.split(" ")[0]).containsExactly("CUT");
    }

    @Test void values_that_are_changed_are_found_and_so_are_those_gone_without_an_erasure() throws SQLException {
        var line = desk.owner("select max(line_id) from trail_value").get(0);
        desk.execute("update trail_value set told = '{\"family_name\": [\"a\", \"b\"]}' where line_id = " + line);
        assertThat(desk.findings()).containsExactly("VALUES_ALTERED " + seal() + " " + line + " 1");
        desk.execute("delete from trail_value where line_id = " + line);
        assertThat(desk.findings()).containsExactly("VALUES_GONE null null 1");
    }

    @Test void what_is_not_sealed_yet_is_told_with_the_instant_since_when() throws SQLException {
        desk.as("director", "select record_reading('READ_FILE', 'person', '6', 6, null, 11)");
        assertThat(desk.owner("select lines, since between now() - interval '1 minute' and now() from trail_findings()"
                + " where finding = 'TAIL'")).containsExactly("1 t");
    }

    @Test void whoever_began_before_is_waited_for_so_that_no_line_comes_below_a_seal() throws SQLException {
        try (var slow = database.asApp()) {
            slow.setAutoCommit(false);
            TrailDesk.read(slow, "select enter('director', now(), current_date)");
            TrailDesk.read(slow, "select record_reading('READ_FILE', 'person', '7', 7, null, 11)");
            desk.as("director", "select record_reading('READ_FILE', 'person', '8', 8, null, 11)");
            desk.sealed();
            desk.sealed();
            assertThat(tail()).containsExactly("1");
            slow.commit();
        }
        desk.sealed();
        assertThat(tail()).containsExactly("0");
        assertThat(desk.findings()).isEmpty();
    }

    private List<String> tail() throws SQLException {
        return desk.owner("select lines from trail_findings() where finding = 'TAIL'");
    }

    @Test void sealing_twice_at_once_seals_once() throws SQLException {
        desk.as("director", "select record_reading('READ_FILE', 'person', '8', 8, null, 11)");
        try (var one = database.asApp(); var other = database.asApp()) {
            one.setAutoCommit(false);
            TrailDesk.read(one, "select seal_trail()");
            assertThat(TrailDesk.read(other, "select seal_trail()")).containsExactly("0");
            one.commit();
        }
        desk.sealed();
        assertThat(desk.findings()).isEmpty();
    }

    @Test void sealing_needs_a_transaction_of_its_own() throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            TrailDesk.read(app, "select pg_current_xact_id()");
            assertThatThrownBy(() -> TrailDesk.read(app, "select seal_trail()"))
                    .hasMessageContaining("of its own");
        }
    }

    @Test void a_month_whose_time_is_not_over_is_not_dropped() {
        assertThatThrownBy(() -> desk.app("select drop_trail_month(date_trunc('month', current_date)::date, '\\x00')"))
                .hasMessageContaining("not over");
    }

    @Test void a_dropped_month_leaves_an_anchor_from_which_the_chain_goes_on() throws SQLException {
        as_it_was();
        desk.as("director", "select record_reading('READ_FILE', 'person', '6', 6, null, 11)");
        desk.execute("update trail set at = at - interval '4 years'");
        desk.execute("update trail set digest = " + DIGEST);
        desk.sealed();
        desk.as("director", "select record_reading('READ_FILE', 'person', '7', 7, null, 11)");
        desk.sealed();
        assertThat(desk.findings()).isEmpty();
        var due = desk.app("select month, number, lines from trail_month_to_drop()").get(0);
        assertThat(due).endsWith(" 1 1");
        desk.app("select drop_trail_month('%s', '\\x0102')".formatted(due.split(" ")[0]));
        desk.sealed();
        assertThat(desk.app("select number, lines, signature from trail_anchors()")).containsExactly("1 1 \\x0102");
        assertThat(desk.owner("select person_id from trail where kind = 'READ_FILE'")).containsExactly("7");
        assertThat(desk.findings()).isEmpty();
        desk.execute("update trail_anchor set seal = sha256(seal)");
        assertThat(desk.findings()).extracting(finding -> finding.split(" ")[0]).contains("BROKEN");
    }
}
