package org.havre.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever the schema knows of people is erased, or is known to keep nothing of them, and is told to those who ask. */
@OnPostgres
class FateOfTablesTest {
    /** Everything that leads to a person or a household, over however many tables. */
    private static final String LINKED = """
            with recursive linked (t) as (
                values ('person'::regclass), ('household'::regclass)
                union
                select c.conrelid::regclass from pg_constraint c join linked on c.confrelid = linked.t where c.contype = 'f')
            """;
    private final TestDatabase database;

    FateOfTablesTest(TestDatabase database) { this.database = database; }

    @Test void every_table_that_leads_to_people_has_its_fate() throws SQLException {
        assertThat(rows(LINKED + "select t::text from linked where t::text not in (select name from fate_of_tables())"))
                .isEmpty();
        assertThat(rows(LINKED + "select t::text from linked")).hasSizeGreaterThan(30).contains("sighting",
                "transcription_word");
    }

    @Test void no_fate_is_that_of_a_table_that_is_not_there() throws SQLException {
        assertThat(rows(LINKED + "select name from fate_of_tables() where name not in (select t::text from linked)"))
                .isEmpty();
    }

    @Test void every_column_that_is_kept_or_emptied_is_said() throws SQLException {
        assertThat(rows("""
                select f.name || '.' || a.attname from fate_of_tables() f
                join pg_attribute a on a.attrelid = f.name::regclass and a.attnum > 0 and not a.attisdropped
                where f.fate = 'KEPT' and a.attname <> all (string_to_array(f.kept || ' ' || f.emptied, ' '))"""))
                .isEmpty();
    }

    @Test void no_column_that_is_kept_is_a_text_that_somebody_wrote() throws SQLException {
        assertThat(rows("""
                select f.name || '.' || a.attname from fate_of_tables() f
                join pg_attribute a on a.attrelid = f.name::regclass and a.attname = any (string_to_array(f.kept, ' '))
                where f.fate = 'KEPT' and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
                  and not exists (select 1 from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'c'
                                    and a.attnum = any (c.conkey) and pg_get_constraintdef(c.oid) ~ '= ANY|~ ')
                  and (f.name, a.attname) not in (('stay', 'exit_reason'), ('region_ask', 'ended_as'))"""))
                .as("exit_reason and ended_as are constants of enums").isEmpty();
    }

    @Test void the_extract_tells_every_table_or_says_why_not() throws SQLException {
        var told = Extracts.query();
        assertThat(rows("select name from fate_of_tables() where untold is null")).isNotEmpty()
                .allMatch(table -> told.matches("(?s).*\\b(from|join) " + table + "\\b.*"));
    }

    /** Numbers of rows and counters of versions are nobody's data; who wrote what is told of no colleague by name. */
    @Test void the_extract_tells_every_column() throws SQLException {
        var told = Extracts.query();
        assertThat(
                rows("""
                select a.attname from fate_of_tables() f
                join pg_attribute a on a.attrelid = f.name::regclass and a.attnum > 0 and not a.attisdropped
                where f.untold is null and a.attname !~ '^(id|event_id|version|erased_on|content|.*author_id|.*_by|checker_id)$'"""))
                .filteredOn(column -> !told.matches("(?s).*\\b" + column + "\\b.*")).isEmpty();
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
