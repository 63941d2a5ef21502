package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** Every proceeding to leave in the caller's scope. */
@Dependent
public class Proceedings {
    private final EntityManager rows;

    @Inject public Proceedings(EntityManager rows) {
        this.rows = rows;
    }

    public Proceeding add(Proceeding proceeding) {
        rows.persist(proceeding);
        return proceeding;
    }

    /** Lets the database speak now. */
    public void flush() { rows.flush(); }

    /** Nobody else takes a step until this transaction has ended. */
    public Proceeding getForChange(long id) {
        return rows.createQuery("from Proceeding p where p.id = :id", Proceeding.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("proceeding"));
    }

    /** Those of a household, the newest first. */
    public List<ProceedingRow> of(long household) {
        return rows
                .createQuery("from Proceeding p where p.household = :household order by p.notifiedOn desc, p.id desc",
                        Proceeding.class)
                .setParameter("household", household).getResultStream().map(Proceeding::row).toList();
    }

    /** A household that is present on a day, with the end of its right to be here, where it has one. */
    @SuppressWarnings("unchecked") public Optional<Guests> guests(long household, LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select h.id, h.reference, s.facility_id, f.name, count(*) as people, min(care.authorised_until) as until,
                       min(case care.category when 'REJECTED' then '1' when 'PROTECTED' then '2' else '3' end) as category
                from household h
                join membership m on m.household_id = h.id and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                join stay s on s.person_id = m.person_id and not s.cancelled and s.starts_on <= :day
                           and (s.ends_on is null or s.ends_on > :day)
                join facility f on f.id = s.facility_id
                left join care_on(:day) care on care.stay_id = s.id
                where h.id = :household
                group by h.id, h.reference, s.facility_id, f.name order by s.facility_id limit 1""", Tuple.class)
                .setParameter("household", household).setParameter("day", day).getResultList();
        return found.stream().map(row -> new Guests(row.get("id", Long.class), row.get("reference", String.class),
                row.get("facility_id", Long.class), row.get("name", String.class),
                row.get("people", Long.class).intValue(), Columns.day(row, "until"),
                switch (row.get("category", String.class)) {
                    case "1" -> Overstay.REJECTED;
                    case "2" -> Overstay.PROTECTED;
                    default -> Overstay.OTHER;
                })).findFirst();
    }

    /** The reference of a household that the caller may see. */
    @SuppressWarnings("unchecked") public Optional<String> reference(long household) {
        return ((List<String>) rows.createNativeQuery("select reference from household where id = :household")
                .setParameter("household", household).getResultList()).stream().findFirst();
    }

    /** What the ministry counts of a month, for each department of the caller's scope. */
    @SuppressWarnings("unchecked") public List<EvictionCounters> counters(YearMonth month) {
        var found = (List<Tuple>) rows.createNativeQuery("select * from eviction_counters(:from, :to)", Tuple.class)
                .setParameter("from", month.atDay(1)).setParameter("to", month.plusMonths(1).atDay(1)).getResultList();
        return found.stream().map(row -> new EvictionCounters(row.get("department_code", String.class),
                row.get("department", String.class), row.get("left_alone", Long.class), row.get("notices", Long.class),
                row.get("applications", Long.class), row.get("executed", Long.class))).toList();
    }
}
