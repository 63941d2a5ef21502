package org.havre.resident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was said of the claims of those whom the caller may see. */
@Dependent
public class Outcomes {

    private final EntityManager rows;

    @Inject public Outcomes(EntityManager rows) {
        this.rows = rows;
    }

    public Outcome add(Outcome outcome) {
        rows.persist(outcome);
        return outcome;
    }

    public void add(AppealPeriod period) {
        rows.flush();
        rows.persist(period);
    }

    /** Lets the database speak now. */
    public void flush() {
        rows.flush();
    }

    public boolean isKnown(long person, ClaimBody body, OutcomeKind outcome, LocalDate decidedOn) {
        return rows.createQuery("select count(o) from Outcome o where o.person = :person and o.body = :body"
                + " and o.outcome = :outcome and o.decidedOn = :day", Long.class).setParameter("person", person)
                .setParameter("body", body).setParameter("outcome", outcome).setParameter("day", decidedOn)
                .getSingleResult() > 0;
    }

    /** The last one of each of these people, up to a day. */
    public List<OutcomeRow> lastOf(List<Long> people, LocalDate day) {
        if (people.isEmpty()) return List.of();
        return rows.createQuery("""
                select new org.havre.resident.OutcomeRow(o.person, o.body, o.outcome, o.decidedOn, o.readOn, o.notifiedOn,
                    (select a.endsOn from AppealPeriod a where a.outcome = o.id))
                from Outcome o where o.person in :people and o.decidedOn <= :day
                  and not exists (select 1 from Outcome l where l.person = o.person and l.decidedOn <= :day
                      and (l.decidedOn > o.decidedOn or l.decidedOn = o.decidedOn and l.id > o.id))
                order by o.decidedOn, o.id""", OutcomeRow.class).setParameter("people", people)
                .setParameter("day", day).getResultList();
    }

    /** Whether the caller may see this person. */
    public Optional<Long> person(long person) {
        return rows.createQuery("select p.id from Person p where p.id = :person", Long.class)
                .setParameter("person", person).getResultStream().findFirst();
    }
}
