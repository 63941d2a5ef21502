package org.havre.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that Havre holds of a person, field by field (GDPR, art. 15). */
@Dependent
public class Extracts {
    private final EntityManager rows;

    @Inject public Extracts(EntityManager rows) { this.rows = rows; }

    /** Empty where there is no such person, or none in the caller's scope. */
    public List<ExtractSection> of(long person) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery(query(), Tuple.class).setParameter("person", person)
                .getResultList();
        var sections = new ArrayList<ExtractSection>();
        for (var row : found) {
            var name = row.get("section", String.class);
            var number = row.get("number", Number.class).longValue();
            if (sections.isEmpty() || !sections.get(sections.size() - 1).name().equals(name))
                sections.add(new ExtractSection(name, new ArrayList<>()));
            var entries = sections.get(sections.size() - 1).entries();
            if (entries.isEmpty() || entries.get(entries.size() - 1).number() != number)
                entries.add(new ExtractSection.Entry(number, new ArrayList<>()));
            var column = row.get("name", String.class).split("\\|");
            entries.get(entries.size() - 1).fields().add(new ExtractSection.Field(column[0],
                    column.length > 1 ? column[1] : null, row.get("value", String.class)));
        }
        return sections;
    }

    static String query() {
        try (var sql = Extracts.class.getResourceAsStream("extract.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
