package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.havre.shared.Columns;

/** Everything that was ever recorded of a person's stays in the caller's scope, from the versions that are kept. */
@Dependent
public class Revisions {
    private static final String ALL = """
            with version as (
                select h.*, lower(h.recorded) as at, lag(h.ends_on) over w as left_before, lag(h.cancelled) over w as cancelled_before,
                       row_number() over w as nth
                from stay_history h where h.person_id = :person
                window w as (partition by h.id order by lower(h.recorded))
            ),
            bed as (
                select b.stay_id, b.starts_on, b.ends_on, b.recorded, concat_ws(' · ', u.name, l.label) as name
                from bed_assignment_history b
                join unit u on u.id = b.unit_id
                left join place l on l.id = b.place_id
                where b.state = 'ACTIVE' and b.stay_id in (select id from version)
            ),
            revision as (
                select v.at, v.author_id, 'ARRIVAL' as kind, v.facility_id, v.starts_on as day, cast(null as date) as day_before,
                       null as bed_before, null as bed_since, null as because
                from version v where v.nth = 1
                union all
                select v.at, v.author_id,
                       case when v.ends_on is null then 'DEPARTURE_TAKEN_BACK' when v.left_before is null then 'DEPARTURE'
                            else 'DEPARTURE_CORRECTED' end,
                       v.facility_id, coalesce(v.ends_on, v.left_before), v.left_before, null, null, null
                from version v where v.ends_on is distinct from v.left_before
                union all
                select v.at, v.author_id, 'CANCELLED', v.facility_id, v.starts_on, null, null, null, v.cancelled_because
                from version v where v.cancelled and not coalesce(v.cancelled_before, false)
                union all
                select m.recorded_at, m.author_id, 'MOVE', m.facility_id, m.effective_on, null, before.name, since.name, m.because
                from bed_move m
                left join bed before on before.stay_id = m.stay_id and before.recorded @> m.recorded_at - interval '1 microsecond'
                     and before.starts_on <= m.effective_on and coalesce(before.ends_on, 'infinity') > m.effective_on
                left join bed since on since.stay_id = m.stay_id and since.recorded @> m.recorded_at
                     and since.starts_on <= m.effective_on and coalesce(since.ends_on, 'infinity') > m.effective_on
                where m.stay_id in (select id from version)
            )
            select r.at, author_name(r.author_id) as author, r.kind, f.name as facility, r.day, r.day_before, r.bed_before,
                   r.bed_since, r.because
            from revision r join facility f on f.id = r.facility_id
            order by r.at desc, r.day desc, r.kind
            """;

    private final EntityManager rows;

    @Inject public Revisions(EntityManager rows) {
        this.rows = rows;
    }

    /** The newest first. */
    @SuppressWarnings("unchecked") public List<Revision> of(long person) {
        var found = (List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("person", person)
                .getResultList();
        return found.stream().map(Revisions::revision).toList();
    }

    private static Revision revision(Tuple row) {
        return new Revision(row.get("at", Instant.class), row.get("author", String.class),
                Columns.constant(row, "kind", RevisionKind.class), row.get("facility", String.class),
                Columns.day(row, "day"), Columns.day(row, "day_before"), row.get("bed_before", String.class),
                row.get("bed_since", String.class), row.get("because", String.class));
    }
}
