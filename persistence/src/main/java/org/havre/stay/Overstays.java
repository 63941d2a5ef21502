package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;
import org.havre.shared.Page;

/** Everybody in the caller's scope whose right to be here has an end, by the same rules as the figures. */
@Dependent
public class Overstays {
    private final EntityManager rows;

    @Inject public Overstays(EntityManager rows) {
        this.rows = rows;
    }

    /** Those whose last authorised day is past on a day, the longest first. */
    public Page<Overstayer> beyond(OverstayFilter filter, boolean names, int first, int size) {
        return people("care.counted and care.authorised_until < :day", filter, filter.on(), names, first, size);
    }

    /** Those whose last authorised day is past, or comes before a horizon: in every kind of facility. */
    public Page<Overstayer> leaving(OverstayFilter filter, LocalDate horizon, int first, int size) {
        return people("care.authorised_until < :day", filter, horizon, true, first, size);
    }

    @SuppressWarnings("unchecked") private Page<Overstayer> people(String which, OverstayFilter filter, LocalDate day,
            boolean names, int first, int size) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select care.person_id, care.stay_id, h.id as household_id, h.reference, p.family_name, p.given_names,
                       code.code, f.name, care.authorised_until, care.category, care.counted, e.state,
                       e.leave_by,
                       count(*) over () as total
                from care_on(:on) care
                join household h on h.id = care.household_id
                join person p on p.id = care.person_id
                join facility f on f.id = care.facility_id
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :on
                                   and (c.ends_on is null or c.ends_on > :on) order by c.code limit 1) code on true
                left join eviction_proceeding e on e.household_id = h.id and e.state in ('NOTIFIED', 'APPLIED', 'ORDERED')
                where\s""" + which + """
                  and (cast(:category as text) is null or care.category = :category)
                  and (cast(:facility as text) is null or code.code = :facility)
                order by care.authorised_until, h.reference, p.birth_date, care.stay_id""".indent(1), Tuple.class)
                .setParameter("on", filter.on()).setParameter("day", day).setParameter("facility", filter.facility())
                .setParameter("category", filter.category() == null ? null : filter.category().name())
                .setFirstResult(first).setMaxResults(size).getResultList();
        long total = found.isEmpty() ? 0 : found.get(0).get("total", Long.class);
        return new Page<>(found.stream().map(row -> person(row, names)).toList(), first, size, total);
    }

    private static Overstayer person(Tuple row, boolean names) {
        return new Overstayer(row.get("person_id", Long.class), row.get("stay_id", Long.class),
                row.get("household_id", Long.class), row.get("reference", String.class),
                names ? row.get("family_name", String.class) : null,
                names ? row.get("given_names", String.class) : null, row.get("code", String.class),
                row.get("name", String.class), Columns.day(row, "authorised_until"),
                Columns.constant(row, "category", Overstay.class), row.get("counted", Boolean.class),
                Columns.constant(row, "state", ProceedingState.class), Columns.day(row, "leave_by"));
    }

    /** Undue presence of each facility that has any on a day. */
    @SuppressWarnings("unchecked") public List<OverstayCount> counts(LocalDate on) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select code.code, f.name, terms.kind, terms.authorised_capacity,
                       count(*) filter (where care.category = 'PROTECTED') as of_protected,
                       count(*) filter (where care.category = 'REJECTED') as of_rejected,
                       count(*) filter (where care.category = 'OTHER') as others
                from care_on(:on) care
                join facility f on f.id = care.facility_id
                join lateral (select t.kind, t.authorised_capacity from facility_terms t where t.facility_id = f.id
                              and t.starts_on <= :on order by t.starts_on desc limit 1) terms on true
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :on
                                   and (c.ends_on is null or c.ends_on > :on) order by c.code limit 1) code on true
                where care.counted and care.authorised_until < :on
                group by f.id, f.name, code.code, terms.kind, terms.authorised_capacity
                order by code.code, f.name, f.id""", Tuple.class).setParameter("on", on).getResultList();
        return found.stream().map(row -> new OverstayCount(row.get("code", String.class), row.get("name", String.class),
                FacilityKind.valueOf(row.get("kind", String.class)),
                row.get("authorised_capacity", Number.class).longValue(), row.get("of_protected", Long.class),
                row.get("of_rejected", Long.class), row.get("others", Long.class))).toList();
    }
}
