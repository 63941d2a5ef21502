package org.havre.resident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.havre.name.Names;
import org.havre.shared.NotFound;

/** The other spellings of names, of people in the caller's scope. */
@Dependent
public class Spellings {
    private final EntityManager rows;

    @Inject public Spellings(EntityManager rows) {
        this.rows = rows;
    }

    /** In the order in which they were added. */
    @SuppressWarnings("unchecked") public List<SpellingRow> of(long person) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select s.id, s.family_name, s.given_names, author_name(s.author_id) as author
                from spelling s where s.person_id = :person order by s.id""", Tuple.class)
                .setParameter("person", person).getResultList();
        return found.stream().map(row -> new SpellingRow(row.get("id", Long.class),
                new Spelt(row.get("family_name", String.class), row.get("given_names", String.class)),
                row.get("author", String.class))).toList();
    }

    /** One more, by which the person is found from then on. */
    public Spelling add(Spelling spelling) {
        rows.persist(spelling);
        rows.flush();
        new Names(rows).keep(spelling.person(), spelling.id(), spelling.spelt().familyName(),
                spelling.spelt().givenNames());
        return spelling;
    }

    /** @throws NotFound where this person has no such spelling */
    public void remove(long person, long spelling) {
        var found = rows.find(Spelling.class, spelling);
        if (found == null || found.person() != person) throw new NotFound("spelling");
        rows.remove(found);
        rows.flush();
    }
}
