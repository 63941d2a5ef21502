package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.Columns;
import org.havre.shared.service.Change;
import org.havre.shared.service.Desk;

/** What was recorded in the scope: counted, for those who may see names as well as for those who may not. */
@Stateless
@UseCase
public class RecordedDesk implements Desk {
    private final Permissions permissions;
    private final EntityManager rows;

    protected RecordedDesk() { this(null, null); }

    @Inject public RecordedDesk(Permissions permissions, EntityManager rows) {
        this.permissions = permissions;
        this.rows = rows;
    }

    @Override
    @SuppressWarnings("unchecked") public List<Change> changes(Instant since) {
        if (!permissions.may(Act.SEE_OCCUPANCY)) return List.of();
        var found = (List<Tuple>) rows.createNativeQuery("select change, number, latest from changes_since(:since)"
                + " order by latest desc, change", Tuple.class).setParameter("since", since).getResultList();
        return found.stream().map(this::change).toList();
    }

    private Change change(Tuple row) {
        var what = Columns.constant(row, "change", Recorded.class);
        return new Change(row.get("latest", Instant.class), "Recorded." + what, row.get("number", Long.class),
                what.page(permissions));
    }
}
