package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;

/** Every order of recovery there is. */
@Dependent
public class Recoveries {
    private static final String BESIDE = """
            select coalesce((select sum(amount) from payment where facility_id = :facility and year = :year), 0) as paid,
                   exists (select from recovery_order where facility_id = :facility and number = :number) as taken""";

    private final EntityManager rows;

    @Inject public Recoveries(EntityManager rows) { this.rows = rows; }

    /** What was paid for a year, and whether a number is taken. */
    public record Beside(Euros paid, boolean taken) {}

    public Beside beside(long facility, int year, String number) {
        var row = (Tuple) rows.createNativeQuery(BESIDE, Tuple.class).setParameter("facility", facility)
                .setParameter("year", year).setParameter("number", number).getSingleResult();
        return new Beside(new Euros(row.get("paid", BigDecimal.class)), row.get("taken", Boolean.class));
    }

    public void add(RecoveryOrder order) {
        rows.persist(order);
        rows.flush();
    }
}
