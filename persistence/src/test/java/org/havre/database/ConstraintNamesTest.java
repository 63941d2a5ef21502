package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;

/** What the database refuses is told in a sentence: the constraint's name is its key. */
@OnPostgres
class ConstraintNamesTest {
    /** Those that PostgreSQL names itself guard against faults of ours; whoever names one means it to be read. */
    private static final String NAMED = """
            select conname from pg_constraint
             where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x')
               and conrelid::regclass::text <> 'flyway_schema_history'
               and conname !~ '_(check|key|excl|not_null)[0-9]*$'
            union
            select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
             where i.indisunique and c.relnamespace = 'public'::regnamespace
               and not exists (select 1 from pg_constraint where conindid = i.indexrelid)
            union
            select (regexp_matches(prosrc, 'constraint = ''(\\w+)''', 'g'))[1] from pg_proc
             where pronamespace = 'public'::regnamespace""";
    private static final String EXCLUSIONS_WITHOUT_NAME = """
            select conname from pg_constraint where contype = 'x' and conname ~ '_excl[0-9]*$'""";

    @Test void every_constraint_that_is_named_has_its_sentence(TestDatabase database) throws SQLException {
        var names = names(database, NAMED);
        assertThat(names).contains("bed_assignment_place_taken", "bed_assignment_inside_stay");
        for (var locale : Texts.LOCALES)
            assertThat(names.stream().filter(name -> !Texts.in(locale).has(name)).collect(Collectors.toSet()))
                    .as("without a sentence in %s", locale).isEmpty();
    }

    @Test void every_exclusion_is_named(TestDatabase database) throws SQLException {
        assertThat(names(database, EXCLUSIONS_WITHOUT_NAME)).isEmpty();
    }

    private static Set<String> names(TestDatabase database, String query) throws SQLException {
        var names = new TreeSet<String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
