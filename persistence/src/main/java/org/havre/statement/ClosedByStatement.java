package org.havre.statement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.havre.shared.Columns;
import org.havre.stay.ClosedMonths;

/** A month is closed once its statement is there. */
@Dependent
public class ClosedByStatement implements ClosedMonths {
    private final EntityManager rows;

    @Inject public ClosedByStatement(EntityManager rows) { this.rows = rows; }

    @Override
    @SuppressWarnings("unchecked") public Set<YearMonth> of(long facility) {
        return ((List<Tuple>) rows.createNativeQuery("select month from month_statement where facility_id = :facility",
                Tuple.class).setParameter("facility", facility).getResultList()).stream()
                .map(row -> YearMonth.from(Columns.day(row, "month"))).collect(toUnmodifiableSet());
    }
}
