package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.havre.shared.NotFound;

/** Every site, unit and place of the scope, to be changed. */
@Dependent
public class Units {

    private final EntityManager entities;

    @Inject public Units(EntityManager entities) {
        this.entities = entities;
    }

    public Site getSite(long id) {
        return found(entities.find(Site.class, id), "site");
    }

    public Unit get(long id) {
        return found(entities.find(Unit.class, id), "unit");
    }

    public Place getPlace(long id) {
        return found(entities.find(Place.class, id), "place");
    }

    /** Holds a unit until the transaction ends, so that nobody moves in while it is being closed. */
    public Unit lock(long id) {
        return found(entities.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE), "unit");
    }

    public List<Place> places(Collection<PlaceRow> rows) {
        List<Long> ids = rows.stream().map(PlaceRow::id).toList();
        return entities.createQuery("from Place p where p.id in :ids order by p.id", Place.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public Site add(Site site) {
        entities.persist(site);
        return site;
    }

    public Unit add(Unit unit) {
        entities.persist(unit);
        return unit;
    }

    public Place open(Unit unit, String label, LocalDate day) {
        Place place = new Place(unit, label.strip(), day);
        entities.persist(place);
        return place;
    }

    /** A unit that never was: with its places. */
    public void remove(Unit unit) {
        entities.createQuery("delete from Place p where p.unit = :unit").setParameter("unit", unit.id())
                .executeUpdate();
        entities.remove(unit);
    }

    /** Makes the database say now what it has against the changes. */
    public void flush() {
        entities.flush();
    }

    /** @throws OptimisticLockException where what was looked at has changed since */
    public static void sameAsSeen(int current, int seen) {
        if (current != seen) throw new OptimisticLockException();
    }

    private static <T> T found(T entity, String what) {
        if (entity == null) throw new NotFound(what);
        return entity;
    }
}
