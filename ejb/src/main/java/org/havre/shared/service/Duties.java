package org.havre.shared.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.Columns;

/** Everything that waits for the caller, whatever feature it belongs to. */
@Stateless
@UseCase
public class Duties {
    private final EntityManager rows;
    private final Permissions permissions;

    protected Duties() { this(null, null); }

    @Inject public Duties(EntityManager rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    /** The most urgent first. */
    @SuppressWarnings("unchecked") public List<Duty> page(int first, int size) {
        var role = permissions.caller().role();
        if (role == null) return List.of();
        var found = (List<Tuple>) rows.createNativeQuery("select kind, id, household, people, facility, due"
                + " from all_work where :role = any (roles) order by due, kind, id", Tuple.class)
                .setParameter("role", role.name()).setFirstResult(first).setMaxResults(size).getResultList();
        return found.stream().map(Duties::duty).toList();
    }

    /**
     * How much of each kind waits in each facility of the scope: for the caller, and where the caller watches over
     * facilities, for them too. Only counts.
     */
    @SuppressWarnings("unchecked") public List<FacilityWork> byFacility() {
        permissions.require(Act.SEE_RESIDENTS);
        return ((List<Tuple>) rows.createNativeQuery("""
                select w.*, f.name, c.code, d.code as department_code, d.name as department, r.code as region_code,
                       r.name as region
                from work_by_facility() w
                join facility f on f.id = w.facility_id
                join department d on d.code = f.department_code
                join region r on r.code = d.region_code
                left join lateral (select k.code from facility_code k where k.facility_id = f.id
                                   and k.starts_on <= business_day() and (k.ends_on is null or k.ends_on > business_day())
                                   order by k.code limit 1) c on true
                order by f.id, w.kind""", Tuple.class).getResultList()).stream().map(Duties::facilityWork).toList();
    }

    private static FacilityWork facilityWork(Tuple row) {
        return new FacilityWork(row.get("facility_id", Long.class), row.get("code", String.class),
                row.get("name", String.class), row.get("department_code", String.class),
                row.get("department", String.class), row.get("region_code", String.class),
                row.get("region", String.class), Columns.constant(row, "kind", Work.class),
                row.get("of_facility", Boolean.class),
                new Waiting(row.get("waiting", Long.class), row.get("late", Long.class)), Columns.day(row, "oldest"));
    }

    private static Duty duty(Tuple row) {
        return new Duty(Columns.constant(row, "kind", Work.class), row.get("id", Long.class),
                row.get("household", String.class), row.get("people", Long.class).intValue(),
                row.get("facility", String.class), Columns.day(row, "due"));
    }
}
