package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Every budget, result and number of posts there is. */
@Dependent
public class Budgets {
    private final EntityManager rows;

    @Inject public Budgets(EntityManager rows) { this.rows = rows; }

    /**
     * The files of facilities over some years.
     *
     * @param facility null for all of the scope
     * @param region   null for all
     */
    public List<BudgetFile> files(int first, int last, Long facility, String region, LocalDate today) {
        return rows.unwrap(Session.class).doReturningWork(
                connection -> BudgetBooks.read(connection, first, last, facility, region, today));
    }

    public void add(Budget budget) {
        rows.persist(budget);
        rows.flush();
    }

    /** The result of a facility's year, for the first time or anew. */
    public void put(long facility, ResultOfYear told, long author) {
        ofYear("from BudgetResult r where r.facility = :facility and r.year = :year", BudgetResult.class, facility,
                told.year()).ifPresentOrElse(there -> there.becomes(told, author),
                        () -> rows.persist(new BudgetResult(facility, told, author)));
        rows.flush();
    }

    /** The posts of a facility's year, for the first time or anew. */
    public void put(long facility, int year, BigDecimal posts, long author) {
        ofYear("from Staffing s where s.facility = :facility and s.year = :year", Staffing.class, facility, year)
                .ifPresentOrElse(there -> there.becomes(posts, author),
                        () -> rows.persist(new Staffing(facility, year, posts, author)));
        rows.flush();
    }

    private <T> Optional<T> ofYear(String query, Class<T> type, long facility, int year) {
        TypedQuery<T> asked = rows.createQuery(query, type).setParameter("facility", facility).setParameter("year",
                year);
        return asked.getResultStream().findFirst();
    }
}
