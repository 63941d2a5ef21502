package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/** Every decision of OFII that the caller may see, and the ways to a facility that follow from them. */
@Dependent
public class Decisions {

    private final EntityManager rows;

    @Inject public Decisions(EntityManager rows) {
        this.rows = rows;
    }

    public Decision add(Decision decision) {
        rows.persist(decision);
        return decision;
    }

    public Orientation add(Orientation orientation) {
        rows.persist(orientation);
        return orientation;
    }

    public void add(OrientationMember member) {
        rows.persist(member);
    }

    /** Lets the database speak now: a number used twice is refused here. */
    public void flush() {
        rows.flush();
    }

    /** What a facility is on a day; null where no terms are known. */
    public FacilityKind kindOn(long facility, LocalDate day) {
        return rows.createQuery("select t.kind from FacilityTerms t where t.facility = :facility and t.start <= :day"
                + " order by t.start desc", FacilityKind.class).setParameter("facility", facility)
                .setParameter("day", day)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** OFII's directorate that a facility belongs to on a day. */
    public long directorateOf(long facility, LocalDate day) {
        return ((Number) rows
                .createNativeQuery("select directorate_id from facility_directorate where facility_id = :facility"
                        + " and starts_on <= :day and (ends_on is null or ends_on > :day)")
                .setParameter("facility", facility)
                .setParameter("day", day).getSingleResult()).longValue();
    }

    /** Whether a way of the household is still open on a day. */
    public boolean isExpected(long household, LocalDate day) {
        return rows.createQuery("select count(o) from Orientation o where o.household = :household"
                + " and o.state = org.havre.orientation.OrientationState.EXPECTED and o.lastDay >= :day", Long.class)
                .setParameter("household", household).setParameter("day", day).getSingleResult() > 0;
    }

    /** Whether a member of the household sleeps somewhere in the caller's scope. */
    public boolean isHoused(long household, LocalDate day) {
        return ((Number) rows.createNativeQuery("""
                select count(*) from stay s join membership m on m.person_id = s.person_id
                where m.household_id = :household and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                  and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)""")
                .setParameter("household", household).setParameter("day", day).getSingleResult()).longValue() > 0;
    }
}
