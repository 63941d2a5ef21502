package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;

/** How every facility was judged, and what each says of itself. */
@Dependent
public class Standings {
    private static final String TITLE = """
            select concat_ws(' · ', (select min(code) from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                   and coalesce(c.ends_on, 'infinity') > :day), f.name) from facility f where f.id = :facility""";

    private final EntityManager rows;

    @Inject public Standings(EntityManager rows) { this.rows = rows; }

    /** Empty where there is none, or none in the caller's scope. */
    public Optional<Standing> find(long facility, LocalDate today) {
        var title = rows.createNativeQuery(TITLE, String.class).setParameter("facility", facility)
                .setParameter("day", today).getResultList();
        if (title.isEmpty()) return Optional.empty();
        var evaluations = rows.createQuery("select e.evaluatedOn from FacilityEvaluation e where e.facility = :facility"
                + " order by e.evaluatedOn desc", LocalDate.class).setParameter("facility", facility).getResultList();
        var labels = rows.createQuery("from FacilityLabel l where l.facility = :facility order by l.days.start desc,"
                + " l.id desc", FacilityLabel.class).setParameter("facility", facility).getResultList();
        return Optional.of(new Standing(facility, (String) title.get(0), evaluations, labels.stream()
                .map(label -> new Standing.Label(label.id(), label.attribute(), label.days())).toList()));
    }

    public void add(FacilityEvaluation evaluation) {
        rows.persist(evaluation);
        rows.flush();
    }

    public void add(FacilityLabel label) {
        rows.persist(label);
        rows.flush();
    }

    /** @param day the first on which the facility no longer says so */
    public void end(Standing.Label label, LocalDate day) {
        rows.find(FacilityLabel.class, label.id()).endOn(day);
        rows.flush();
    }
}
