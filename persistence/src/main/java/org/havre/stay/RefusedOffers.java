package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** What households of the caller's scope have refused. */
@Dependent
public class RefusedOffers {
    private final EntityManager rows;

    @Inject public RefusedOffers(EntityManager rows) {
        this.rows = rows;
    }

    /** Those of a household, cancelled ones included, the newest first. */
    @SuppressWarnings("unchecked") public List<RefusedOfferRow> of(long household) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select o.id, o.kind, o.offered_on, o.refused_on, o.legitimate, o.because, author_name(o.author_id) as author,
                       o.cancelled_because
                from refused_offer o where o.household_id = :household
                order by o.refused_on desc, o.id desc""", Tuple.class).setParameter("household", household)
                .getResultList();
        return found.stream().map(row -> new RefusedOfferRow(row.get("id", Long.class),
                Columns.constant(row, "kind", OfferKind.class), Columns.day(row, "offered_on"),
                Columns.day(row, "refused_on"), row.get("legitimate", Boolean.class), row.get("because", String.class),
                row.get("author", String.class), row.get("cancelled_because", String.class))).toList();
    }

    public RefusedOffer add(RefusedOffer offer) {
        rows.persist(offer);
        rows.flush();
        return offer;
    }

    /** Nobody else changes it until this transaction has ended. */
    public RefusedOffer getForChange(long offer) {
        return rows.createQuery("from RefusedOffer o where o.id = :id", RefusedOffer.class).setParameter("id", offer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("offer"));
    }

    public void flush() { rows.flush(); }
}
