package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must never be stored has no place to be stored in: the data protection rules of the field, in the schema. */
@OnPostgres
class NeverStoredTest {
    /** The asylum story, medical facts, religion, ethnicity, sexual orientation, opinions, biometrics, criminal records. */
    private static final Pattern FORBIDDEN = Pattern
            .compile("(?i)(?:^|[._])(?:story|narrative|recit|persecut|interview|"
                    + "medic|diagnos|disease|illness|maladie|health|sante|disab|handicap|pregnan|religio|faith|church|ethni|"
                    + "race$|tribe|sexual|gay|lgbt|opinion|politic|party$|union_member|biometr|fingerprint|eurodac|photo|"
                    + "portrait|face$|criminal|convict|casier)");

    @Test void no_column_is_made_for_what_must_never_be_stored(TestDatabase database) throws SQLException {
        assertThat(columns(database)).filteredOn(column -> FORBIDDEN.matcher(column).find()).isEmpty();
    }

    @Test void what_is_looked_for_would_be_found() {
        assertThat(List.of("person.religion", "person_need.medical_note", "household.story", "person.eurodac_number"))
                .allMatch(column -> FORBIDDEN.matcher(column).find());
        assertThat(List.of("stay_history.id", "orientation.id", "place.surface")).noneMatch(
                column -> FORBIDDEN.matcher(column).find());
    }

    @Test void the_columns_are_those_of_the_whole_schema(TestDatabase database) throws SQLException {
        assertThat(columns(database)).contains("person.family_name", "stay.starts_on", "person_need.due_on")
                .hasSizeGreaterThan(300);
    }

    private static List<String> columns(TestDatabase database) throws SQLException {
        var columns = new ArrayList<String>();
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select table_name || '.' || column_name"
                        + " from information_schema.columns where table_schema = 'public'")) {
            while (rows.next()) columns.add(rows.getString(1));
        }
        return columns;
    }
}
