package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.orientation.Decision;
import org.havre.orientation.Sheltered;

/** The stays that rest on a sheltering, until a decision comes. */
@Dependent
public class ShelteredStays implements Sheltered {

    private final EntityManager rows;

    @Inject public ShelteredStays(EntityManager rows) {
        this.rows = rows;
    }

    /** Children who were born to them meanwhile are told as well. */
    @Override public List<Guest> of(long household, long facility, LocalDate day) {
        var there = rows.createQuery("""
                select s from Stay s join Membership m on m.person = s.person
                where m.household = :household and m.during.start <= :day and (m.during.end is null or m.during.end > :day)
                  and s.facility = :facility and s.cancelled = false and s.entry <> org.havre.stay.EntryKind.DECISION
                  and (s.during.end is null or s.during.end > :day) order by s.id""", Stay.class)
                .setParameter("household", household).setParameter("facility", facility).setParameter("day", day)
                .getResultList();
        var owed = there.stream().anyMatch(stay -> stay.entry() == EntryKind.SHELTERING);
        return owed ? there.stream().map(stay -> new Guest(stay.person(), stay.during().start())).toList() : List.of();
    }

    @Override public void regularise(Decision decision, List<Guest> guests, long author) {
        Set<Long> people = guests.stream().map(Guest::person).collect(Collectors.toSet());
        rows.createQuery("from Stay s where s.person in :people and s.facility = :facility and s.cancelled = false"
                + " and s.entry = org.havre.stay.EntryKind.SHELTERING order by s.id", Stay.class)
                .setParameter("people", people).setParameter("facility", decision.facility())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                .forEach(stay -> stay.by(author).regularise(decision.id()));
    }
}
