package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** The presence sheets: who is to be seen in a facility on a day, and who was. */
@Dependent
public class Sheets {
    private final EntityManager rows;

    @Inject public Sheets(EntityManager rows) {
        this.rows = rows;
    }

    /** Everybody who stays there on a day, by site, unit and place; those without a bed at the end. */
    @SuppressWarnings("unchecked") public List<SheetLine> of(long facility, LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery(
                """
                select s.id as stay, p.id as person, p.family_name, p.given_names, p.birth_date, p.birth_precision, h.reference,
                       site.name as site, u.name as unit, l.label as place, g.seen, a.starts_on, a.ends_on, a.reason, a.returned,
                       (select max(x.day) from sighting x where x.stay_id = s.id and x.seen and x.day < :day) as last_seen
                from stay s
                join person p on p.id = s.person_id
                left join membership m on m.person_id = p.id and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                left join household h on h.id = m.household_id
                left join bed_assignment b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= :day
                                          and (b.ends_on is null or b.ends_on > :day)
                left join unit u on u.id = b.unit_id
                left join site on site.id = u.site_id
                left join place l on l.id = b.place_id
                left join sighting g on g.stay_id = s.id and g.day = :day
                left join absence a on a.stay_id = s.id and not a.cancelled and a.starts_on <= :day
                                   and (a.ends_on is null or a.ends_on > :day)
                where s.facility_id = :facility and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)
                order by site.name nulls last, u.name nulls last, l.label nulls last, p.family_name, p.given_names, s.id""",
                Tuple.class).setParameter("facility", facility).setParameter("day", day).getResultList();
        return found.stream().map(Sheets::line).toList();
    }

    private static SheetLine line(Tuple row) {
        var from = Columns.day(row, "starts_on");
        var away = from == null
                ? null
                : new Away(Period.between(from, Columns.day(row, "ends_on")),
                        Columns.constant(row, "reason", AbsenceReason.class), row.get("returned", Boolean.class));
        return new SheetLine(row.get("stay", Long.class), row.get("person", Long.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                row.get("reference", String.class), row.get("site", String.class), row.get("unit", String.class),
                row.get("place", String.class), row.get("seen", Boolean.class), away, Columns.day(row, "last_seen"));
    }

    /** Ticks these lines, or ticks them otherwise; what was said before stays in the history. */
    public void tick(LocalDate day, Collection<Sighting> sightings, long author) {
        sightings.forEach(sighting -> tick(day, sighting, author));
    }

    private void tick(LocalDate day, Sighting sighting, long author) {
        if (sighting.seen() == null)
            rows.createNativeQuery("delete from sighting where stay_id = :stay and day = :day")
                    .setParameter("stay", sighting.stay()).setParameter("day", day).executeUpdate();
        else
            rows.createNativeQuery("""
                    insert into sighting (id, facility_id, stay_id, person_id, day, seen, author_id)
                    select nextval('ids'), s.facility_id, s.id, s.person_id, :day, :seen, :author from stay s where s.id = :stay
                    on conflict (stay_id, day) do update
                        set seen = excluded.seen, author_id = excluded.author_id, recorded_at = excluded.recorded_at
                        where sighting.seen <> excluded.seen""").setParameter("stay", sighting.stay())
                    .setParameter("day", day).setParameter("seen", sighting.seen()).setParameter("author", author)
                    .executeUpdate();
    }
}
