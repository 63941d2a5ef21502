package org.havre.resident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.havre.name.Names;

/** Every household there is in the caller's scope, with the people in it. */
@Dependent
public class Households {

    private final EntityManager rows;

    @Inject public Households(EntityManager rows) {
        this.rows = rows;
    }

    public Household add(Household household) {
        rows.persist(household);
        return household;
    }

    /** A household that OFII registers at a directorate, under a reference of Havre's own. */
    public Household register(long directorate) {
        Object number = rows.createNativeQuery("select nextval('ids')").getSingleResult();
        return add(new Household("M" + number, directorate));
    }

    /** Somebody new, who is found by name from then on. */
    public Person add(Person person) {
        rows.persist(person);
        new Names(rows).keep(person.id(), person.familyName(), person.givenNames());
        return person;
    }

    public void add(Membership membership) {
        rows.persist(membership);
    }

    public void add(ProcedureSpell spell) {
        rows.persist(spell);
    }

    public void add(Need need) {
        rows.persist(need);
    }

    /** A household that parts from another one, of the same directorate or of none, under a reference of Havre's own. */
    public Household part() {
        Object number = rows.createNativeQuery("select nextval('ids')").getSingleResult();
        return add(new Household("M" + number, null));
    }

    /** The memberships of these people that are open; nobody else changes them until this transaction has ended. */
    public List<Membership> openForChange(Collection<Long> people) {
        return rows.createQuery("from Membership m where m.person in :people and m.during.end is null order by m.id",
                Membership.class).setParameter("people", people).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Lets what has ended end, before something else begins in its place. */
    public void flush() { rows.flush(); }

    public Optional<Household> find(String reference) {
        return rows.createQuery("from Household h where h.reference = :reference", Household.class)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    /** Nothing where it is not the caller's. */
    public Optional<Household> find(long household) {
        return Optional.ofNullable(rows.find(Household.class, household));
    }

    /** Those who belong to a household on a day, head first, then by age. */
    public List<MemberRow> membersOn(long household, LocalDate day) {
        return members("m.household = :household", household, day);
    }

    /** The same by the household's reference. */
    public List<MemberRow> membersOn(String reference, LocalDate day) {
        return members("m.household = (select h.id from Household h where h.reference = :household)", reference, day);
    }

    private List<MemberRow> members(String which, Object household, LocalDate day) {
        return rows.createQuery(
                """
                select new org.havre.resident.MemberRow(p.id, p.familyName, p.givenNames, p.sex, p.born, m.role,
                    (select s.procedure from ProcedureSpell s where s.person = p.id and s.start =
                        (select max(l.start) from ProcedureSpell l where l.person = p.id and l.start <= :day)),
                    (select o.outcome from Outcome o where o.person = p.id and o.id =
                        (select max(l.id) from Outcome l where l.person = p.id and l.decidedOn =
                            (select max(k.decidedOn) from Outcome k where k.person = p.id and k.decidedOn <= :day))))
                from Membership m join Person p on p.id = m.person
                where m.during.start <= :day and (m.during.end is null or m.during.end > :day) and\s"""
                        + which
                        + " order by case when m.role = org.havre.resident.HouseholdRole.HEAD then 0 else 1 end, p.born.day, p.id",
                MemberRow.class).setParameter("household", household).setParameter("day", day).getResultList();
    }
}
