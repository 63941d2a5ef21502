package org.havre.shared.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
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

    private static Duty duty(Tuple row) {
        return new Duty(Columns.constant(row, "kind", Work.class), row.get("id", Long.class),
                row.get("household", String.class), row.get("people", Long.class).intValue(),
                row.get("facility", String.class), Columns.day(row, "due"));
    }
}
