package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which units have what places are counted apart by; the database shows nobody more than they may see. */
@Dependent
public class KeptUnits {
    private static final String STEP_FREE = "select id from {unit} where step_free and facility_id = any(:facilities)";
    private static final String KEPT = "select unit_id from {unit_keeping} where kept_for = :attribute"
            + " and facility_id = any(:facilities)";

    private final EntityManager rows;

    @Inject public KeptUnits(EntityManager rows) { this.rows = rows; }

    /**
     * Units of facilities with an attribute.
     *
     * @param known the instant as of which it is known; null for now
     */
    public Set<Long> with(PlaceAttribute attribute, Collection<Long> facilities, Instant known) {
        var asked = (attribute.isSensitive() ? KEPT : STEP_FREE).replaceAll("\\{(\\w+)}", known == null
                ? "$1"
                : "(select * from $1_history where recorded @> cast(:known as timestamptz)) as was");
        var query = rows.createNativeQuery(asked, Long.class).setParameter("facilities",
                facilities.toArray(Long[]::new));
        if (attribute.isSensitive()) query.setParameter("attribute", attribute.name());
        if (known != null) query.setParameter("known", known.toString());
        var found = new HashSet<Long>();
        for (Object unit : query.getResultList()) found.add((Long) unit);
        return Set.copyOf(found);
    }

    /** For whom the places of a unit are kept; empty for everybody, and for readers who may not know. */
    public Optional<PlaceAttribute> of(long unit) {
        List<?> found = rows.createNativeQuery("select kept_for from unit_keeping where unit_id = :unit", String.class)
                .setParameter("unit", unit).getResultList();
        return found.stream().findFirst().map(String.class::cast).map(PlaceAttribute::valueOf);
    }

    /** @param attribute null for everybody */
    public void keep(Unit unit, PlaceAttribute attribute) {
        if (of(unit.id()).equals(Optional.ofNullable(attribute))) return;
        if (attribute == null)
            rows.createNativeQuery("delete from unit_keeping where unit_id = :unit")
                    .setParameter("unit", unit.id()).executeUpdate();
        else
            rows.createNativeQuery("insert into unit_keeping (unit_id, facility_id, kept_for)"
                    + " values (:unit, :facility, :attribute)"
                    + " on conflict (unit_id) do update set kept_for = excluded.kept_for")
                    .setParameter("unit", unit.id())
                    .setParameter("facility", unit.facility()).setParameter("attribute", attribute.name())
                    .executeUpdate();
    }
}
