package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Every grant there is, revision after revision. */
@Dependent
public class Grants {
    private final EntityManager rows;

    @Inject public Grants(EntityManager rows) { this.rows = rows; }

    /** With its instalments, which come to it: the database asks at once. */
    public void add(Allocation allocation, List<Instalment> planned) {
        rows.persist(allocation);
        planned.forEach(each -> rows.persist(new PlannedInstalment(allocation, each)));
        rows.flush();
        rows.createNativeQuery("set constraints all immediate").executeUpdate();
        rows.createNativeQuery("set constraints all deferred").executeUpdate();
    }
}
