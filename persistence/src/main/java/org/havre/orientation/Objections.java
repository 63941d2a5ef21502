package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** The orientations of the caller's scope, as a prefect sees them and objects to them. */
@Dependent
public class Objections {
    private static final String WAYS = """
            select o.id, o.facility_id, d.number, d.nature, h.reference, came.people, came.arrived, code.code, f.name, terms.kind,
                   o.decided_on, o.expected_on, o.last_day, o.state, o.reason, said.objected_on, author_name(said.author_id) as author,
                   coalesce(said.until, o.decided_on + (select v.value from policy_value v where v.name = 'OBJECTION_DAYS'
                                                        and v.starts_on <= o.decided_on order by v.starts_on desc limit 1)) as until
            from orientation o
            join decision d on d.id = o.decision_id
            join household h on h.id = o.household_id
            join facility f on f.id = o.facility_id
            join lateral (select count(*) as people, count(m.arrived_on) as arrived from orientation_member m
                          where m.orientation_id = o.id) came on true
            left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :today
                               and (c.ends_on is null or c.ends_on > :today) order by c.code limit 1) code on true
            left join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :today
                               order by t.starts_on desc limit 1) terms on true
            left join prefect_objection said on said.orientation_id = o.id
            """;

    private final EntityManager rows;

    @Inject public Objections(EntityManager rows) {
        this.rows = rows;
    }

    /** Those to which the prefect may still object, the one whose delay ends first before the others. */
    public List<ReviewedWay> open(LocalDate today) {
        return ways("where o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= :today and came.arrived = 0"
                + " order by until, o.id", today, Map.of(), 500);
    }

    /** Those that ended by an objection, whoever recorded it, the latest first. */
    public List<ReviewedWay> made(LocalDate today, int size) {
        return ways("where o.state = 'OBJECTED' order by o.ended_on desc, o.id desc", today, Map.of(), size);
    }

    public Optional<ReviewedWay> find(long orientation, LocalDate today) {
        return ways("where o.id = :orientation", today, Map.of("orientation", orientation), 1).stream().findFirst();
    }

    /** Nobody else changes it until this transaction has ended. */
    public Orientation getForChange(long orientation) {
        return rows.createQuery("from Orientation o where o.id = :id", Orientation.class)
                .setParameter("id", orientation).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .findFirst().orElseThrow(() -> new NotFound("orientation"));
    }

    public void add(PrefectObjection objection) {
        rows.persist(objection);
        rows.flush();
    }

    @SuppressWarnings("unchecked") private List<ReviewedWay> ways(String which, LocalDate today,
            Map<String, Object> values, int size) {
        var query = rows.createNativeQuery(WAYS + which, Tuple.class).setParameter("today", today).setMaxResults(size);
        values.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList()).stream().map(Objections::way).toList();
    }

    private static ReviewedWay way(Tuple row) {
        return new ReviewedWay(row.get("id", Long.class), row.get("facility_id", Long.class),
                row.get("number", String.class), Columns.constant(row, "nature", DecisionNature.class),
                row.get("reference", String.class), row.get("people", Long.class).intValue(),
                row.get("arrived", Long.class).intValue(), row.get("code", String.class),
                row.get("name", String.class), Columns.constant(row, "kind", FacilityKind.class),
                Columns.day(row, "decided_on"), Columns.day(row, "expected_on"), Columns.day(row, "last_day"),
                Columns.day(row, "until"), Columns.constant(row, "state", OrientationState.class),
                row.get("reason", String.class), Columns.day(row, "objected_on"), row.get("author", String.class));
    }
}
