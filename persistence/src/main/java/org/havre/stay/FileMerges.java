package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.resident.Spelt;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** Files that became one, and those that may; as far as the caller sees both. */
@Dependent
public class FileMerges {
    private final EntityManager rows;

    @Inject public FileMerges(EntityManager rows) {
        this.rows = rows;
    }

    /** Empty unless the caller sees both. */
    @SuppressWarnings("unchecked") public Optional<MergeQuestion> question(long one, long other, boolean byFacility,
            LocalDate today) {
        var files = (List<Tuple>) rows.createNativeQuery("""
                select p.id, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, p.nationality, p.agdref, p.language,
                       c.phone, c.email, coalesce(n.step_free, false) as step_free, coalesce(n.ground_floor, false) as ground_floor, n.due_on,
                       h.reference as household, file_here(p.id) as here,
                       h.directorate_id is not null and not exists (select 1 from orientation o where o.household_id = h.id)
                           and not exists (select 1 from stay s where s.person_id = p.id and not s.cancelled) as waits,
                       (select x.reference from membership b join household x on x.id = b.household_id
                        where b.person_id = p.id and b.role = 'HEAD' and b.ends_on is null
                          and exists (select 1 from membership o where o.household_id = b.household_id and o.ends_on is null
                                        and o.person_id not in (:one, :other)) limit 1) as leads,
                       exists (select 1 from told_apart t where t.one_id = least(:one, :other) and t.other_id = greatest(:one, :other)) as apart
                from person p
                join lateral (select x.* from membership b join household x on x.id = b.household_id
                              where b.person_id = p.id order by b.starts_on desc, b.id desc limit 1) h on true
                left join person_contact c on c.person_id = p.id
                left join person_need n on n.person_id = p.id
                where p.id in (:one, :other) and p.erased_on is null order by p.id""", Tuple.class)
                .setParameter("one", one).setParameter("other", other).getResultList();
        if (files.size() != 2) return Optional.empty();
        return Optional.of(new MergeQuestion(side(files.get(0)), side(files.get(1)), lines(one, other, today),
                files.get(0).get("apart", Boolean.class), byFacility, today));
    }

    private static FileSide side(Tuple row) {
        return new FileSide(row.get("id", Long.class), row.get("household", String.class), name(row),
                Columns.constant(row, "sex", Sex.class), born(row), row.get("nationality", String.class),
                row.get("agdref", String.class), row.get("language", String.class), row.get("phone", String.class),
                row.get("email", String.class), row.get("step_free", Boolean.class),
                row.get("ground_floor", Boolean.class), Columns.day(row, "due_on"), row.get("leads", String.class),
                row.get("waits", Boolean.class),
                row.get("here", Boolean.class));
    }

    @SuppressWarnings("unchecked") private List<FileLine> lines(long one, long other, LocalDate today) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select s.person_id, 'STAY' as kind, s.id, f.name, s.starts_on, s.ends_on
                from stay s join facility f on f.id = s.facility_id where s.person_id in (:one, :other) and not s.cancelled
                union all
                select m.person_id, 'WAY', o.id, f.name, o.decided_on, o.last_day + 1
                from orientation_member m join orientation o on o.id = m.orientation_id join facility f on f.id = o.facility_id
                where m.person_id in (:one, :other) and m.arrived_on is null and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= :today
                order by 5, 3""", Tuple.class).setParameter("one", one).setParameter("other", other)
                .setParameter("today", today).getResultList();
        return found.stream().map(row -> new FileLine(row.get("person_id", Long.class),
                Columns.constant(row, "kind", FileLine.Held.class), row.get("id", Long.class),
                row.get("name", String.class),
                new Period(Columns.day(row, "starts_on"), Columns.day(row, "ends_on")))).toList();
    }

    /** The two are one from here on, under the number of the kept one, with these values of the other. */
    public void merge(long kept, long other, Collection<MergeValue> taken) {
        rows.flush();
        rows.createNativeQuery("select 1 from merge_files(nextval('ids'), :kept, :other, :taken)")
                .setParameter("kept", kept).setParameter("other", other)
                .setParameter("taken", taken.stream().map(MergeValue::name).toArray(String[]::new)).getResultList();
        rows.clear();
    }

    /** What was put into this file, the latest first. */
    @SuppressWarnings("unchecked") public List<MergeRow> of(long person) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select m.id, m.other_id, m.family_name, m.given_names, m.birth_date, m.birth_precision, m.author, m.undone_by, m.stays,
                       cast(m.recorded_at at time zone 'Europe/Paris' as date) as recorded_on,
                       cast(m.undone_at at time zone 'Europe/Paris' as date) as undone_on, array_to_string(m.stands, ',') as stands
                from merges_of(:person) m""", Tuple.class).setParameter("person", person).getResultList();
        return found.stream().map(row -> new MergeRow(row.get("id", Long.class), row.get("other_id", Long.class),
                name(row), born(row), Columns.day(row, "recorded_on"), row.get("author", String.class),
                row.get("stays", Long.class), Columns.day(row, "undone_on"), row.get("undone_by", String.class),
                stands(row.get("stands", String.class)))).toList();
    }

    private static List<MergeStands> stands(String told) {
        return told == null || told.isEmpty()
                ? List.of()
                : Stream.of(told.split(",")).map(MergeStands::valueOf).toList();
    }

    /** They are two again. */
    public void undo(long merge) {
        rows.flush();
        rows.createNativeQuery("select 1 from undo_merge(:merge)").setParameter("merge", merge).getResultList();
        rows.clear();
    }

    private static Spelt name(Tuple row) {
        return new Spelt(row.get("family_name", String.class), row.get("given_names", String.class));
    }

    private static BirthDate born(Tuple row) {
        return new BirthDate(Columns.day(row, "birth_date"),
                Columns.constant(row, "birth_precision", BirthDate.Precision.class));
    }
}
