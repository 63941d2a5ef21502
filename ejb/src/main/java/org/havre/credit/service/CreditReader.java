package org.havre.credit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.havre.credit.CheckBooks;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditBooks;
import org.havre.credit.CreditFinding;
import org.havre.credit.CreditYear;
import org.havre.credit.DifferenceBooks;
import org.havre.credit.Reconciled;
import org.havre.credit.ReconciledDifferences;
import org.havre.shared.NotFound;
import org.hibernate.Session;

/** Reads the money of a year, all of the caller's scope or one facility of it, and reconciles it. */
@Dependent
class CreditReader {
    private final EntityManager entities;

    @Inject CreditReader(EntityManager entities) { this.entities = entities; }

    CreditBook book(int year, Long facility, String region, LocalDate today) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> CreditBooks.read(connection, year, facility, region, today));
    }

    /** @throws NotFound where nobody pays for it in that year */
    CreditYear facility(long facility, int year, LocalDate today) {
        return book(year, facility, null, today).facilities().stream().findFirst()
                .orElseThrow(() -> new NotFound("facility"));
    }

    /** @param region null for all of the scope */
    Reconciled reconcile(int year, String region, LocalDate today) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> DifferenceBooks.reconcile(connection, year, region, today));
    }

    /**
     * What the checks of a year find is kept, and what they no longer find closes.
     *
     * @param facility null for all of the scope
     * @param region   null for all
     */
    ReconciledDifferences check(int year, Long facility, String region, LocalDate today) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> DifferenceBooks.check(connection, year, facility, region, today));
    }

    /** Checks a facility once something is recorded: what is found now and was not before. */
    List<CreditFinding> raised(long facility, LocalDate today) {
        return raised(facility, today.getYear(), today);
    }

    /** The same of what is told of a year. */
    List<CreditFinding> raised(long facility, int year, LocalDate today) {
        entities.flush();
        return check(year, facility, null, today).raised();
    }

    /** What the checks of a facility's year find now, with what somebody said of each. */
    List<CheckLine> findings(CreditBook book, long facility) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> CheckBooks.beside(connection, book, facility, null)).lines();
    }
}
