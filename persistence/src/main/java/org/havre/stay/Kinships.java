package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** Who belongs together in the caller's scope, and how that has changed. */
@Dependent
public class Kinships {
    private static final String KIN = """
            select p.id as person, h.id as household, h.reference, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision,
                   m.role, m.starts_on as since, s.id as stay, s.facility_id
            from membership m
            join household h on h.id = m.household_id
            join person p on p.id = m.person_id
            left join stay s on s.person_id = p.id and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)
            where m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day) and m.household_id in (
            """;
    private static final String SORTED = ") order by h.reference, case when m.role = 'HEAD' then 0 else 1 end, p.birth_date, p.id";

    private final EntityManager rows;

    @Inject public Kinships(EntityManager rows) {
        this.rows = rows;
    }

    /** Those who belong to a person's household on a day, head first, then by age; empty where there is none. */
    public List<Kin> around(long person, LocalDate day) {
        return kin("""
                select x.household_id from membership x
                where x.person_id = :which and x.starts_on <= :day and (x.ends_on is null or x.ends_on > :day)
                """, person, day);
    }

    public List<Kin> of(long household, LocalDate day) { return kin("select cast(:which as bigint)", household, day); }

    /** Those who belong to any household that somebody of a facility belongs to. */
    public List<Kin> ofFacility(long facility, LocalDate day) {
        return kin("""
                select x.household_id from membership x join stay y on y.person_id = x.person_id
                where y.facility_id = :which and not y.cancelled and y.starts_on <= :day and (y.ends_on is null or y.ends_on > :day)
                """, facility, day);
    }

    @SuppressWarnings("unchecked") private List<Kin> kin(String households, long which, LocalDate day) {
        return ((List<Tuple>) rows.createNativeQuery(KIN + households + SORTED, Tuple.class)
                .setParameter("which", which)
                .setParameter("day", day).getResultList()).stream().map(Kinships::kin).toList();
    }

    private static Kin kin(Tuple row) {
        return new Kin(row.get("person", Long.class), row.get("household", Long.class),
                row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                Columns.constant(row, "sex", Sex.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                Columns.constant(row, "role", HouseholdRole.class), Columns.day(row, "since"),
                row.get("stay", Long.class), row.get("facility_id", Long.class));
    }

    public HouseholdChange add(HouseholdChange change) {
        rows.persist(change);
        return change;
    }

    /** The change itself; nobody else changes it until this transaction has ended. */
    public HouseholdChange getForChange(long change) {
        return rows.createQuery("from HouseholdChange c where c.id = :id", HouseholdChange.class)
                .setParameter("id", change)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("change"));
    }

    /** Whether somebody whom a change touched has changed household or part since. */
    public boolean isChangedSince(long change) {
        return ((Number) rows.createNativeQuery(
                "select count(*) from touched_by_household_change(:change) t where not t.current")
                .setParameter("change", change).getSingleResult()).longValue() > 0;
    }

    /** Whether OFII has decided anything of a household. */
    public boolean isDecidedOn(long household) {
        return rows.createQuery("select count(d) from Decision d where d.household = :household", Long.class)
                .setParameter("household", household).getSingleResult() > 0;
    }

    /** Those who belonged together before a change do so again, as if it had never been; the change stays told. */
    public void undo(long change, String because) {
        rows.flush();
        rows.clear();
        rows.createNativeQuery("select undo_household_change(:change, :because)", Long.class)
                .setParameter("change", change).setParameter("because", because).getSingleResult();
    }

    /** What has changed in a household, or in the lives of those who belong to it, the latest first. */
    @SuppressWarnings("unchecked") public List<ChangeRow> changes(long household) {
        return ((List<Tuple>) rows.createNativeQuery("""
                select c.id, c.kind, c.effective_on, p.family_name, p.given_names, c.because, a.display_name, c.recorded_at,
                       told.declared_on as told_on,
                       c.undone_on, author_name(c.undone_by) as undone_by, c.undone_because
                from household_change c
                left join declared told on told.recipient = 'OFII' and told.kind in ('BIRTH', 'HOUSEHOLD') and told.event_id = c.id
                join person p on p.id = c.person_id
                left join account a on a.id = c.author_id
                where c.household_id = :household or c.person_id in (
                    select m.person_id from membership m where m.household_id = :household and m.ends_on is null)
                order by c.effective_on desc, c.id desc""", Tuple.class).setParameter("household", household)
                .getResultList()).stream().map(Kinships::change).toList();
    }

    private static ChangeRow change(Tuple row) {
        return new ChangeRow(row.get("id", Long.class), Columns.constant(row, "kind", ChangeKind.class),
                Columns.day(row, "effective_on"), row.get("family_name", String.class),
                row.get("given_names", String.class), row.get("because", String.class),
                row.get("display_name", String.class), row.get("recorded_at", Instant.class),
                Columns.day(row, "told_on"), Columns.day(row, "undone_on"), row.get("undone_by", String.class),
                row.get("undone_because", String.class));
    }
}
