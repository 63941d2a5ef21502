package org.havre.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes about people in words of their own is short in the database too, and has an owner. */
@OnPostgres
class FreeTextColumnsTest {
    /** Texts that no list and no pattern bounds, in tables that lead to people. */
    private static final String FREE = """
            select f.name || '.' || a.attname as name, a.attrelid, a.attnum from fate_of_tables() f
            join pg_attribute a on a.attrelid = f.name::regclass and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype
            where not exists (select 1 from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)
                              and pg_get_constraintdef(c.oid) ~ '= ANY|~ ')
              and (f.name, a.attname) not in (('stay', 'exit_reason'), ('region_ask', 'ended_as'), ('orientation_answer', 'reason'),
                                              ('household', 'reference'))
            """;
    private final TestDatabase database;

    FreeTextColumnsTest(TestDatabase database) { this.database = database; }

    @Test void each_is_short() throws SQLException {
        assertThat(rows("select t.name from (" + FREE + ") t where not exists (select 1 from pg_constraint c"
                + " where c.conrelid = t.attrelid and c.contype = 'c' and t.attnum = any (c.conkey)"
                + " and pg_get_constraintdef(c.oid) ~ 'length\\(')")).isEmpty();
        assertThat(rows("select name from (" + FREE + ") t")).contains("stay.cancelled_because", "bed_move.because",
                "orientation_answer.note").doesNotContain("stay.entry");
    }

    /** The trail tells who ended a way; a shelter's owner is the stay's; a person's own names and contacts are nobody's note. */
    @Test void each_has_an_owner() throws SQLException {
        assertThat(rows("select t.name from (" + FREE + ") t where not exists (select 1 from pg_attribute o"
                + " where o.attrelid = t.attrelid and o.attname in ('author_id', 'answered_by'))"))
                .containsExactlyInAnyOrder("orientation.reason", "sheltering.asked_by", "person.family_name",
                        "person.given_names", "person_contact.phone", "person_contact.email",
                        "name_key.plain");
    }

    private List<String> rows(String sql) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) rows.add(row.getString(1));
            return rows;
        }
    }
}
