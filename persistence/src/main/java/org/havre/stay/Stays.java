package org.havre.stay;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.postgresql.util.PSQLException;

/** Every stay there is in the caller's scope, with its beds. */
@Dependent
public class Stays {
    private final EntityManager rows;

    @Inject public Stays(EntityManager rows) {
        this.rows = rows;
    }

    public Stay add(Stay stay) {
        rows.persist(stay);
        return stay;
    }

    public BedAssignment add(BedAssignment bed) {
        rows.persist(bed);
        return bed;
    }

    public void add(Move move) { rows.persist(move); }

    public void add(Sheltering sheltering) { rows.persist(sheltering); }

    public List<BedsOfStay> get(Collection<Long> ids) { return get(ids, LockModeType.NONE); }

    /** Nobody else changes these stays or their beds until this transaction has ended. */
    public List<BedsOfStay> getForChange(Collection<Long> ids) {
        return get(ids, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<BedsOfStay> get(Collection<Long> ids, LockModeType lock) {
        var stays = rows.createQuery("from Stay s where s.id in :ids order by s.id", Stay.class)
                .setParameter("ids", ids)
                .setLockMode(lock).getResultList();
        if (stays.size() < Set.copyOf(ids).size()) throw new NotFound("stay");
        var beds = rows.createQuery("from BedAssignment b where b.stay in :ids order by b.id", BedAssignment.class)
                .setParameter("ids", ids).getResultList().stream().collect(groupingBy(BedAssignment::stay));
        return stays.stream().map(stay -> new BedsOfStay(stay, beds.getOrDefault(stay.id(), List.of()))).toList();
    }

    /** The stays that a decision opened for these people. */
    public List<BedsOfStay> enteredBy(long decision, Collection<Long> people) {
        var ids = rows.createQuery("select s.id from Stay s where s.entryDecision = :decision and s.person in :people"
                + " and not s.cancelled", Long.class).setParameter("decision", decision).setParameter("people", people)
                .getResultList();
        return ids.isEmpty() ? List.of() : getForChange(ids);
    }

    public List<BedAssignment> reservedFor(long orientation) {
        return rows.createQuery("from BedAssignment b where b.orientation = :orientation"
                + " and b.state = org.havre.stay.AssignmentState.RESERVED order by b.id", BedAssignment.class)
                .setParameter("orientation", orientation).getResultList();
    }

    /** Ends the stays that a transfer brings people from, wherever they are, on the day on which they arrive. */
    public void closeForTransfer(long orientation, Collection<Long> people, LocalDate day) {
        rows.flush();
        rows.createNativeQuery("select close_for_transfer(:orientation, :people, :day)", Long.class)
                .setParameter("orientation", orientation).setParameter("people", people.toArray(Long[]::new))
                .setParameter("day", day).getSingleResult();
    }

    /** The first day of a person's next stay, after one that began on a day. */
    public Optional<LocalDate> nextArrival(long person, LocalDate after) {
        return rows.createQuery("select min(s.during.start) from Stay s where s.person = :person and not s.cancelled"
                + " and s.during.start > :after", LocalDate.class).setParameter("person", person)
                .setParameter("after", after).getResultStream().filter(day -> day != null).findFirst();
    }

    /** People may change places with each other: the rules of the database wait until {@link #settle()}. */
    public void rearrange() {
        rows.createNativeQuery("set constraints bed_assignment_place_taken, bed_assignment_person_twice,"
                + " stay_person_present_elsewhere deferred").executeUpdate();
    }

    /**
     * Lets the database speak now.
     *
     * @throws Refusal by the name of the constraint that what was recorded would break
     */
    public void settle() {
        try {
            rows.flush();
            rows.createNativeQuery("set constraints all immediate; set constraints nights_put_right deferred")
                    .executeUpdate();
        } catch (PersistenceException broken) {
            throw constraint(broken).map(name -> new Refusal(Objection.of(name))).orElseThrow(() -> broken);
        }
    }

    private static Optional<String> constraint(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told && told.getServerErrorMessage() != null)
                return Optional.ofNullable(told.getServerErrorMessage().getConstraint());
        }
        return Optional.empty();
    }
}
