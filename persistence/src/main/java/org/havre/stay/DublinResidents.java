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

/** Everybody of the Dublin procedure who lives in a facility of the caller's: who must move before it becomes a CADA. */
@Dependent
public class DublinResidents {
    private static final String PRESENT = """
            select p.id as person, h.id as household_id, h.reference, p.family_name, p.given_names, code.code, f.name, terms.kind,
                   s.starts_on as arrived, d.starts_on as since, becomes.day as transforms, count(*) over () as total
            from person_procedure d
            join stay s on s.person_id = d.person_id and not s.cancelled and s.starts_on <= :on and coalesce(s.ends_on, 'infinity') > :on
            join person p on p.id = d.person_id
            join membership m on m.person_id = p.id and m.starts_on <= :on and coalesce(m.ends_on, 'infinity') > :on
            join household h on h.id = m.household_id
            join facility f on f.id = s.facility_id
            join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :on
                          order by t.starts_on desc limit 1) terms on true
            left join lateral (select min(c.code) as code from facility_code c where c.facility_id = f.id and c.starts_on <= :on
                               and coalesce(c.ends_on, 'infinity') > :on) code on true
            left join lateral (select min(t.starts_on) as day from facility_terms t where t.facility_id = f.id and t.starts_on > :on
                               and t.kind = 'CADA' and terms.kind <> 'CADA') becomes on true
            where d.procedure = 'DUBLIN' and d.starts_on <= :on
              and not exists (select from person_procedure l where l.person_id = d.person_id and l.starts_on > d.starts_on and l.starts_on <= :on)
              and (:facility = 0 or f.id = :facility) and (not :decided or becomes.day is not null)
            order by becomes.day nulls last, code.code nulls last, f.id, h.reference, p.birth_date, p.id""";

    private final EntityManager rows;

    @Inject public DublinResidents(EntityManager rows) { this.rows = rows; }

    /**
     * Those of a day, the first to move first.
     *
     * @param facility null for all of the scope
     * @param decided  whether only those are told whose facility is decided to become a CADA
     */
    @SuppressWarnings("unchecked") public Page<DublinResident> on(LocalDate day, Long facility, boolean decided,
            int first, int size) {
        var found = (List<Tuple>) rows.createNativeQuery(PRESENT, Tuple.class).setParameter("on", day)
                .setParameter("facility", facility == null ? 0L : facility).setParameter("decided", decided)
                .setFirstResult(first).setMaxResults(size).getResultList();
        return new Page<>(found.stream().map(DublinResidents::row).toList(), first, size,
                found.isEmpty() ? 0 : found.get(0).get("total", Long.class));
    }

    private static DublinResident row(Tuple row) {
        return new DublinResident(row.get("person", Long.class), row.get("household_id", Long.class),
                row.get("reference", String.class), row.get("family_name", String.class),
                row.get("given_names", String.class), row.get("code", String.class), row.get("name", String.class),
                Columns.constant(row, "kind", FacilityKind.class), Columns.day(row, "arrived"),
                Columns.day(row, "since"), Columns.day(row, "transforms"));
    }
}
