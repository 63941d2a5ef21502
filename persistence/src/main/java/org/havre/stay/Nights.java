package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.havre.facility.UnavailabilityReason;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.shared.Columns;

/** Who slept where: every place of a facility on a night, and everybody who was there. */
@Dependent
public class Nights {

    private final EntityManager rows;

    @Inject public Nights(EntityManager rows) {
        this.rows = rows;
    }

    /** By site, unit and place; people without a place after those of their unit, those without a bed at the end. */
    public List<NightRow> of(long facility, LocalDate night) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows
                .createNativeQuery("""
                with slept as (
                    select s.id as stay, s.person_id, b.unit_id, b.place_id, s.entry = 'SHELTERING' as sheltered
                    from stay s
                    left join bed_assignment b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= :night
                                              and (b.ends_on is null or b.ends_on > :night)
                    where s.facility_id = :facility and not s.cancelled and s.starts_on <= :night
                      and (s.ends_on is null or s.ends_on > :night)
                ),
                open_place as (
                    select * from place
                    where facility_id = :facility and starts_on <= :night and (ends_on is null or ends_on > :night)
                )
                select site.name as site, u.name as unit, u.floor, coalesce(l.label, closed.label) as place, p.id as person, p.family_name,
                       p.given_names, p.sex, p.birth_date, p.birth_precision, h.reference, coalesce(slept.sheltered, false) as sheltered,
                       slept.stay is not null and p.id is null as erased,
                       (select x.reason from unavailability x
                        where not x.cancelled and x.unit_id = l.unit_id and (x.place_id is null or x.place_id = l.id)
                          and x.starts_on <= :night and (x.ends_on is null or x.ends_on > :night)
                        order by x.starts_on, x.id limit 1) as reason
                from open_place l
                full join slept on slept.place_id = l.id
                left join place closed on closed.id = slept.place_id
                left join unit u on u.id = coalesce(l.unit_id, slept.unit_id)
                left join site on site.id = u.site_id
                left join person p on p.id = slept.person_id
                left join membership m on m.person_id = p.id and m.starts_on <= :night and (m.ends_on is null or m.ends_on > :night)
                left join household h on h.id = m.household_id
                order by site.name nulls last, u.name nulls last, l.label nulls last, p.family_name, p.id""",
                        Tuple.class)
                .setParameter("facility", facility).setParameter("night", night).getResultList();
        return found.stream().map(Nights::night).toList();
    }

    private static NightRow night(Tuple row) {
        boolean empty = row.get("person") == null;
        String reason = row.get("reason", String.class);
        Number floor = (Number) row.get("floor");
        return new NightRow(row.get("site", String.class), row.get("unit", String.class),
                floor == null ? null : floor.intValue(),
                row.get("place", String.class), empty ? null : row.get("person", Long.class),
                row.get("family_name", String.class),
                row.get("given_names", String.class), empty ? null : Sex.valueOf(row.get("sex", String.class)),
                empty ? null : born(row),
                row.get("reference", String.class), row.get("sheltered", Boolean.class),
                row.get("erased", Boolean.class),
                reason == null ? null : UnavailabilityReason.valueOf(reason));
    }

    private static BirthDate born(Tuple row) {
        return new BirthDate(Columns.day(row, "birth_date"),
                BirthDate.Precision.valueOf(row.get("birth_precision", String.class)));
    }
}
