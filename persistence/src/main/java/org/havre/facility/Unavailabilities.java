package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.havre.shared.NotFound;

/** Everything ever declared out of service in the scope. */
@Dependent
public class Unavailabilities {

    private final EntityManager entities;

    @Inject public Unavailabilities(EntityManager entities) {
        this.entities = entities;
    }

    public Unavailability get(long id) {
        Unavailability declared = entities.find(Unavailability.class, id);
        if (declared == null) throw new NotFound("unavailability");
        return declared;
    }

    public Unavailability add(Unavailability declared) {
        entities.persist(declared);
        return declared;
    }

    /** Whether a unit was ever declared out of service, even by error. */
    public boolean everOf(long unit) {
        return !entities.createQuery("select 1 from Unavailability x where x.unit = :unit", Integer.class)
                .setParameter("unit", unit).setMaxResults(1).getResultList().isEmpty();
    }
}
