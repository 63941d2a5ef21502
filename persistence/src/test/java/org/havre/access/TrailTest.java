package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did or looked at what: written by everybody, read by few, changed by nobody. */
@OnPostgres
class TrailTest {
    private static final String READING = "select record_reading('READ_FILE', 'person', '91', 91, 81, 11)";
    private static final String LAST = "select kind, login, role, address, act, entity, entity_key, person_id from trail order by id desc limit 1";
    private static final String LINES = "select kind from trail_lines(null, null, %s, %s, %s, null, 50)";

    private static final String CHANGE = "with changed as (update person set family_name = family_name || 't' where id = 91 returning id)"
            + " select id from changed";
    private static final String WAITING = "select set_config('synchronous_commit', 'on', true)";
    private static final String WAITS = "select current_setting('synchronous_commit')";

    private static TrailDesk desk;

    @BeforeAll static void two_residents(TestDatabase database) { desk = new TrailDesk(database); }

    @Test void a_line_tells_who_as_what_from_where_by_which_act_and_about_whom() throws SQLException {
        desk.as("director", READING);
        assertThat(desk.owner(LAST))
                .containsExactly("READ_FILE director DIRECTOR 192.0.2.7 Desk.act person 91 91");
    }

    @Test void its_instant_is_that_of_the_wall_whatever_the_business_date() throws SQLException {
        desk.as("director", READING);
        assertThat(desk
                .owner("select at between now() - interval '1 minute' and now() from trail order by id desc limit 1"))
                .containsExactly("t");
    }

    @Test void lines_of_a_rare_kind_are_found_by_their_index_among_many_others() throws SQLException {
        desk.owner("select count(write_trail(case when n % 5000 = 0 then 'VERIFY' else 'READ_FILE' end, 1, 'director',"
                + " null, null, null, null, null, null, null, null, null, null, null, null)) from generate_series(1, 20000) n");
        desk.execute("analyze trail");
        assertThat(String.join("\n", desk.owner("explain select id from trail t where t.at >= '-infinity'"
                + " and t.at < 'infinity' and t.kind = 'VERIFY' order by t.id desc limit 50")))
                .contains(desk.owner("select to_char(now() at time zone 'UTC', '\"trail_\"YYYY_MM\"_kind_id_idx\"')")
                        .get(0));
        assertThat(desk
                .owner("select proconfig::text like '%force_custom_plan%' from pg_proc where proname = 'trail_lines'"))
                .containsExactly("t");
    }

    @Test void the_working_role_touches_no_line_itself() throws SQLException {
        assertThat(desk.app("""
                select relname, may from pg_class, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) may
                where relname like 'trail%' and relkind in ('r', 'p') and has_table_privilege(oid, may)""")).isEmpty();
        assertThat(
                desk.app("select count(*) >= 10 from pg_class where relname like 'trail%' and relkind in ('r', 'p')"))
                .containsExactly("t");
        assertThatThrownBy(() -> desk.app("select * from trail")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> desk.app("drop table trail")).hasMessageContaining("must be owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select trail_findings()", "select erase_trail_values('{}', '{}', '{}')",
            "select write_trail('CREATE', 1, null, null, null, null, null, null, null, null, null, null, null, null, null)",
            "select seal_trail_upto(0, 9)",
            "select drop_trail_month(date '2026-01-01', null)"}) void nor_what_only_the_owner_may_do(
                    String attempt) {
        assertThatThrownBy(() -> desk.app(attempt)).hasMessageMatching("(?s).*(permission denied|not over).*");
    }

    @Test void nobody_reads_without_having_entered() {
        assertThatThrownBy(() -> desk.app(READING)).hasMessageContaining("nobody has entered");
        assertThatThrownBy(() -> desk.as("director", READING.replace("READ_FILE", "CHANGE")))
                .hasMessageContaining("no reading");
    }

    @Test void a_commit_of_readings_alone_does_not_wait_for_the_disk() throws SQLException {
        assertThat(desk.as("director", WAITING, READING, READING, WAITS)).containsExactly("off");
        assertThat(desk.as("director", WAITING, WAITS)).containsExactly("on");
    }

    @Test void one_with_anything_else_waits_as_it_did() throws SQLException {
        for (var more : List.of(CHANGE, "select record_reading('EXPORT', 'residents.xlsx', null, null, null, null)")) {
            assertThat(desk.as("director", WAITING, READING, more, WAITS)).containsExactly("on");
            assertThat(desk.as("director", WAITING, more, READING, WAITS)).containsExactly("on");
            assertThat(desk.as("director", WAITING, READING, more, READING, WAITS)).containsExactly("on");
        }
    }

    @Test void a_transaction_that_is_not_kept_leaves_no_line() throws SQLException {
        var before = desk.owner("select count(*) from trail");
        assertThatThrownBy(() -> desk.as("director", READING + "; select 1 / 0")).isInstanceOf(SQLException.class);
        assertThat(desk.owner("select count(*) from trail")).isEqualTo(before);
    }

    @Test void what_was_searched_for_stands_beside_the_line_and_not_in_it() throws SQLException {
        desk.as("director", "select record_reading('SEARCH', 'person', null, null, null, null, array['text'], 3,"
                + " '{\"text\": \"Aubépine\"}')");
        assertThat(desk.owner("select fields, rows, t::text like '%Aub%' from trail t order by id desc limit 1"))
                .containsExactly("{text} 3 f");
        assertThat(desk.owner("select told from trail_value order by line_id desc limit 1"))
                .containsExactly("{\"text\": \"Aubépine\"}");
    }

    @Test void what_was_typed_for_a_login_that_nobody_has_is_a_value_too() throws SQLException {
        desk.app("select record_sign_in('SIGN_IN_REFUSED', 'my-password', '192.0.2.9')");
        assertThat(desk.owner(LAST)).containsExactly("SIGN_IN_REFUSED null null 192.0.2.9 null account null null");
        desk.app("select record_sign_in('SIGN_IN', 'social', '192.0.2.9')");
        assertThat(desk.owner(LAST)).containsExactly("SIGN_IN social null 192.0.2.9 null account 3 null");
    }

    @Test void an_erasure_takes_the_values_leaves_the_lines_as_they_were_and_is_a_line_itself() throws SQLException {
        desk.execute("update person set family_name = 'Églantine' where id = 92");
        desk.as("director", "select record_reading('SEARCH', 'person', null, null, null, null, array['text'], 0,"
                + " '{\"text\": \"eglantine\"}')");
        desk.sealed();
        assertThat(desk.owner("select erase_trail_values('{92}', '{82}', array['Églantine'])")).containsExactly("2");
        assertThat(desk.owner("select count(*) from trail_value where told::text ~* 'glantine'")).containsExactly("0");
        assertThat(desk.owner("select kind, entity, rows from trail order by id desc limit 1"))
                .containsExactly("ERASE trail_value 2");
        assertThat(desk.findings()).isEmpty();
    }

    @Test void an_auditor_reads_every_line_with_the_names_of_fields_and_no_value() throws SQLException {
        desk.execute("update person set given_names = 'Iris' where id = 91");
        var lines = desk.as("auditor", "select t::text from trail_lines(null, null, null, 'CHANGE', 91, null, 50) t");
        assertThat(lines).hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("given_names").doesNotContain("Iris"));
        assertThat(desk.owner("select kind, login, person_id from trail order by id desc limit 1"))
                .containsExactly("READ_TRAIL auditor 91");
    }

    @Test void lines_are_found_by_account_by_kind_and_by_person() throws SQLException {
        desk.as("social", READING);
        assertThat(desk.as("auditor", LINES.formatted("'social'", "'READ_FILE'", "91"))).containsOnly("READ_FILE");
        assertThat(desk.as("auditor", LINES.formatted("'social'", "null", "92"))).isEmpty();
        assertThat(desk.as("auditor", LINES.formatted("'nobody'", "null", "null"))).isEmpty();
    }

    @Test void nobody_else_reads_the_trail_nor_verifies_it() {
        for (var login : new String[]{"director", "social"}) {
            assertThatThrownBy(() -> desk.as(login, LINES.formatted("null", "null", "null")))
                    .hasMessageContaining("an auditor's");
            assertThatThrownBy(() -> desk.as(login, "select verify_trail()")).hasMessageContaining("an auditor's");
        }
    }

    @Test void a_director_reads_who_looked_at_somebody_of_theirs_and_at_nobody_elses() throws SQLException {
        desk.as("social", READING);
        assertThat(desk.as("director", "select kind, name, role from trail_of_person(91, null, 1)"))
                .containsExactly("READ_FILE Sacha SOCIAL");
        assertThat(desk.as("director", "select kind from trail_of_person(92, null, 50)")).isEmpty();
        assertThatThrownBy(() -> desk.as("social", "select kind from trail_of_person(91, null, 50)"))
                .hasMessageContaining("directors and OFII");
    }
}
