package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.shared.Columns;

/** How long the households of the caller's scope may stay, and each decision that says so. */
@Dependent
public class Cares {

    private final EntityManager rows;

    @Inject public Cares(EntityManager rows) {
        this.rows = rows;
    }

    /** The decisions that stand since the last admission on which somebody arrived. */
    @SuppressWarnings("unchecked") public Care of(long household) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select d.id, d.number, d.nature, d.person_id, d.decided_on, coalesce(d.granted_until, d.end_of_care_on,
                       case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end) as until
                from decision d
                where d.household_id = :household and d.nature <> 'ANNULMENT'
                  and not exists (select 1 from decision a where a.annuls_id = d.id)
                  and d.decided_on >= coalesce((select max(n.decided_on) from decision n
                      where n.household_id = :household and n.nature = 'ADMISSION'
                        and exists (select 1 from stay s where s.entry_decision_id = n.id and not s.cancelled)
                        and not exists (select 1 from decision a where a.annuls_id = n.id)), d.decided_on)
                order by d.decided_on, d.id""", Tuple.class)
                .setParameter("household", household).getResultList();
        return new Care(found.stream().map(Cares::decision).toList());
    }

    private static CareDecision decision(Tuple row) {
        return new CareDecision(row.get("id", Long.class), row.get("number", String.class),
                Columns.constant(row, "nature", DecisionNature.class), row.get("person_id", Long.class),
                Columns.day(row, "decided_on"), Columns.day(row, "until"));
    }

    /** Those of the household who are present on a day, in the caller's scope. */
    @SuppressWarnings("unchecked") public Set<Long> housedOn(long household, LocalDate day) {
        var found = (List<Number>) rows.createNativeQuery("""
                select distinct s.person_id from stay s join membership m on m.person_id = s.person_id
                where m.household_id = :household and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                  and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)""")
                .setParameter("household", household).setParameter("day", day).getResultList();
        return found.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    public void add(DecisionDetail detail) {
        rows.persist(detail);
    }

    /** The way that follows from an admission. */
    public Optional<Orientation> way(long decision) {
        return rows.createQuery("from Orientation o where o.decision = :decision", Orientation.class)
                .setParameter("decision", decision).getResultStream().findFirst();
    }

    /** The beds that were kept for a way that has ended are free from a day on. */
    public void freeBeds(long way, LocalDate day) {
        rows.createNativeQuery("""
                update bed_assignment set version = version + 1,
                       state = case when starts_on >= :day then 'CANCELLED' else state end,
                       ends_on = case when starts_on < :day then least(ends_on, :day) else ends_on end
                where orientation_id = :way and state = 'RESERVED' and ends_on > :day""")
                .setParameter("way", way).setParameter("day", day).executeUpdate();
    }

    /** One decision with all that is known of it; nothing where the caller may not see it. */
    @SuppressWarnings("unchecked") public Optional<DecisionFile> file(long decision) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select d.id, d.number, d.nature, d.household_id, h.reference, d.person_id, f.name as facility, d.decided_on,
                       d.notified_on, coalesce(d.granted_until, d.end_of_care_on, d.effective_on) as ends_on,
                       d.ground as because, x.requested_on, x.announced_on, x.ground, x.exit_reason, coalesce(x.exceptional, false) as exceptional,
                       coalesce(x.weighed, false) as weighed, target.number as annuls, a.number as annulled_by,
                       a.decided_on as annulled_on, o.id as way,
                       exists (select 1 from stay s where s.entry_decision_id = d.id and not s.cancelled) as arrived,
                       (select count(*) from stay s where s.exit_decision_id = d.id and not s.cancelled) as leavers
                from decision d
                join household h on h.id = d.household_id
                left join facility f on f.id = d.facility_id
                left join decision_detail x on x.decision_id = d.id
                left join decision target on target.id = d.annuls_id
                left join decision a on a.annuls_id = d.id
                left join orientation o on o.decision_id = d.id
                where d.id = :decision""", Tuple.class).setParameter("decision", decision).getResultList();
        return found.stream().map(Cares::file).findFirst();
    }

    private static DecisionFile file(Tuple row) {
        return new DecisionFile(row.get("id", Long.class), row.get("number", String.class),
                Columns.constant(row, "nature", DecisionNature.class), row.get("household_id", Long.class),
                row.get("reference", String.class), row.get("person_id", Long.class),
                row.get("facility", String.class),
                Columns.day(row, "decided_on"), Columns.day(row, "notified_on"), Columns.day(row, "ends_on"),
                row.get("because", String.class), Columns.day(row, "requested_on"), Columns.day(row, "announced_on"),
                Columns.constant(row, "ground", ConditionsGround.class),
                Columns.constant(row, "exit_reason", ExitReason.class), row.get("exceptional", Boolean.class),
                row.get("weighed", Boolean.class), row.get("annuls", String.class),
                row.get("annulled_by", String.class), Columns.day(row, "annulled_on"), row.get("way", Long.class),
                row.get("arrived", Boolean.class), row.get("leavers", Long.class).intValue());
    }
}
