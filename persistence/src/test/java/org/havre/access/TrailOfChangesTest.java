package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is written where it should be remembered leaves its line, whoever writes it. */
@OnPostgres
class TrailOfChangesTest {
    private static final String ON_THE_TRAIL = "select tgrelid::regclass::text from pg_trigger where tgname = 'trail_of_inserts'";
    private static final String LAST = "select t.kind, t.entity, t.entity_key, t.person_id, t.household_id, t.facility_id, t.fields, v.told"
            + " from trail t left join trail_value v on v.line_id = t.id order by t.id desc limit 1";

    private static TrailDesk desk;

    @BeforeAll static void two_residents(TestDatabase database) { desk = new TrailDesk(database); }

    @Test void every_table_is_on_the_trail_or_left_out_for_a_reason() throws SQLException {
        assertThat(desk.owner("""
                select relname from pg_class c
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname !~ '_history$|^trail_' and relname not in (select name from left_out_of_trail())
                  and relname::text not in (""" + ON_THE_TRAIL + ")")).isEmpty();
    }

    @Test void every_table_on_the_trail_has_its_word() throws SQLException {
        var french = Texts.in(Locale.FRENCH);
        assertThat(desk.owner(ON_THE_TRAIL)).allMatch(table -> french.has("trail.entity." + table));
    }

    @Test void none_is_both() throws SQLException {
        assertThat(desk.owner("select name from left_out_of_trail() where name in (" + ON_THE_TRAIL + ")")).isEmpty();
        assertThat(desk.owner(ON_THE_TRAIL)).contains("person", "stay", "decision", "account_right");
    }

    @Test void a_creation_names_its_row_and_keeps_no_values() throws SQLException {
        desk.execute(
                "insert into place_offer (id, directorate_id, region_code, kind, places, largest, step_free, offered_on, starts_on, until_on)"
                        + " select 500, 1, (select min(code) from region), 'CADA', 3, 2, false, '2026-10-01', '2026-10-01', '2026-11-01'");
        assertThat(desk.owner(LAST)).containsExactly("CREATE place_offer 500 null null null null null");
    }

    @Test void a_change_is_told_field_by_field_before_and_after() throws SQLException {
        desk.execute(
                "update person set family_name = 'Genêt', nationality = 'AFG', version = version + 1 where id = 91");
        assertThat(desk.owner(LAST)).containsExactly("CHANGE person 91 91 null null {family_name,nationality}"
                + " {\"family_name\": [\"Aubépine\", \"Genêt\"], \"nationality\": [null, \"AFG\"]}");
    }

    @Test void many_rows_at_once_are_as_many_lines_each_with_its_own() throws SQLException {
        desk.execute("update facility set name = name || ' bis' where id in (11, 12)");
        assertThat(desk.owner(
                "select t.facility_id, v.told -> 'name' ->> 1 from trail t join trail_value v on v.line_id = t.id"
                        + " where t.entity = 'facility' and t.kind = 'CHANGE' order by t.id desc limit 2"))
                .containsExactlyInAnyOrder("11 Les Acacias bis", "12 Le Phare bis");
    }

    @Test void a_park_that_comes_at_once_is_one_line_whose_values_name_every_row() throws SQLException {
        desk.execute("insert into facility (id, name, department_code) select 1000 + n, 'Centre ' || n, '69'"
                + " from generate_series(1, 100) n");
        assertThat(desk.owner("select t.entity, t.rows, jsonb_array_length(v.told -> 'keys'), v.told -> 'keys' ->> 0"
                + " from trail t join trail_value v on v.line_id = t.id order by t.id desc limit 1"))
                .containsExactly("facility 100 100 1001");
    }

    @Test void people_who_come_at_once_are_a_line_each() throws SQLException {
        desk.execute(
                "insert into person (id, family_name, sex, birth_date, birth_precision) select 1000 + n, 'Ronce', 'F',"
                        + " '1990-01-01', 'YEAR' from generate_series(1, 100) n");
        assertThat(
                desk.owner("select count(distinct person_id) from trail where entity = 'person' and person_id > 1000"))
                .containsExactly("100");
    }

    @Test void what_stays_as_it_is_leaves_no_line() throws SQLException {
        var before = desk.owner("select count(*) from trail");
        desk.execute("update person set version = version + 1, family_name = family_name");
        assertThat(desk.owner("select count(*) from trail")).isEqualTo(before);
    }

    @Test void a_right_that_is_taken_away_keeps_what_it_was() throws SQLException {
        desk.execute("delete from account_right_facility where account_right_id = 3");
        assertThat(desk.owner(LAST)).containsExactly("DELETE account_right_facility 3/11 null null 11"
                + " {facility_id,account_right_id} {\"facility_id\": [11, null], \"account_right_id\": [3, null]}");
    }

    @Test void a_password_and_a_paper_are_named_and_never_told() throws SQLException {
        desk.execute("update account set password_hash = 'another' where id = 3");
        assertThat(desk.owner(LAST))
                .containsExactly("CHANGE account 3 null null null {password_hash} {\"password_hash\": []}");
        desk.execute(
                "insert into decision (id, number, nature, household_id, decided_on) values (600, 'D-600', 'EXIT', 81, '2026-10-01');"
                        + "insert into decision_paper (decision_id, media_type, content, added_on) values (600, 'application/pdf', 'secret', '2026-10-01');"
                        + "delete from decision_paper");
        assertThat(desk.owner("select told -> 'content' from trail_value order by line_id desc limit 1"))
                .containsExactly("[]");
    }

    @Test void whoever_has_entered_is_named_and_the_owner_is_nobody() throws SQLException {
        desk.as("social", "update account set locale = 'en' where id = 3 returning 1");
        assertThat(desk.owner("select login, role, address, act from trail order by id desc limit 1"))
                .containsExactly("social SOCIAL 192.0.2.7 Desk.act");
        desk.execute("update account set locale = 'fr' where id = 3");
        assertThat(desk.owner("select login, role from trail order by id desc limit 1")).containsExactly("null null");
    }
}
