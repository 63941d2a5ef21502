package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.facility.Holder;
import org.havre.facility.Holders;
import org.havre.shared.Cells;
import org.havre.shared.Period;

/** What stays tell facilities of those who hold their beds: with names for those who may read them, and
 * of whose file is not erased. */
@Dependent
public class BedHolders implements Holders {

    private static final String NAMED = """
            select p.id, p.family_name, p.given_names, b.stay_id, b.unit_id, b.place_id, b.starts_on, b.ends_on, b.state = 'RESERVED'
            from bed_assignment b left join person p on p.id = b.person_id
            where b.facility_id = :facility and b.state <> 'CANCELLED' and b.starts_on < coalesce(cast(:to as date), 'infinity') and coalesce(b.ends_on, 'infinity') > :from
            union all
            select p.id, p.family_name, p.given_names, s.id, null, null, s.starts_on, s.ends_on, false
            from stay s left join person p on p.id = s.person_id
            where s.facility_id = :facility and not s.cancelled and s.starts_on < coalesce(cast(:to as date), 'infinity') and coalesce(s.ends_on, 'infinity') > :from
            union all
            select p.id, p.family_name, p.given_names, null, null, null, o.decided_on, waits.until, true
            from orientation o
            join orientation_member m on m.orientation_id = o.id
            left join person p on p.id = m.person_id
            cross join lateral (select least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1,
                                             (select min(b.starts_on) from bed_assignment b where b.orientation_id = o.id
                                              and b.person_id = m.person_id and b.state = 'RESERVED')) as until) waits
            where o.facility_id = :facility and o.decided_on < coalesce(cast(:to as date), 'infinity') and waits.until > greatest(:from, o.decided_on)
            """;

    private static final String NAMELESS = """
            select cast(null as bigint), null, null, presence_id, unit_id, place_id, starts_on, ends_on, reserved
            from beds_held(:facility, :from, coalesce(cast(:to as date), 'infinity'))
            """;

    private final EntityManager rows;
    private final Permissions permissions;

    @Inject public BedHolders(EntityManager rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    @Override public List<Holder> of(long facility, Period nights) {
        String query = permissions.may(Act.SEE_RESIDENTS) ? NAMED : NAMELESS;
        List<?> found = rows.createNativeQuery(query).setParameter("facility", facility)
                .setParameter("from", nights.start()).setParameter("to", nights.end()).getResultList();
        return found.stream().map(Cells::new).map(BedHolders::holder).toList();
    }

    private static Holder holder(Cells row) {
        return new Holder(row.findNumber(), row.text(), row.text(), row.findNumber(), row.findNumber(),
                row.findNumber(),
                row.period(), row.yes());
    }

    @Override public boolean everIn(long unit) {
        return !rows.createQuery("select 1 from BedAssignment b where b.unit = :unit", Integer.class)
                .setParameter("unit", unit).setMaxResults(1).getResultList().isEmpty();
    }
}
