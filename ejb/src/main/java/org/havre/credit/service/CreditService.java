package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditBook;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;

/** What was granted, due, paid and delivered in a year: amounts and counts, and never a name. */
@Stateless
@UseCase
public class CreditService {
    private final Permissions permissions;
    private final CreditReader reader;
    private final BusinessClock clock;

    protected CreditService() { this(null, null, null); }

    @Inject public CreditService(Permissions permissions, CreditReader reader, BusinessClock clock) {
        this.permissions = permissions;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param region null for all of the scope */
    public CreditBook book(int year, String region) {
        permissions.require(Act.SEE_CREDITS);
        return reader.book(year, null, region, clock.today());
    }

    /**
     * One facility with its acts and certificates.
     *
     * @throws NotFound where it is not the caller's, or nobody pays for it in that year
     */
    public CreditBook facility(long facility, int year) {
        permissions.require(Act.SEE_CREDITS, facility);
        var book = reader.book(year, facility, null, clock.today());
        if (book.facilities().isEmpty()) throw new NotFound("facility");
        return book;
    }

    /**
     * What the checks of a facility's year find now, whether or not it is kept yet; what is tied to no year stands with the
     * running one.
     *
     * @param book of that facility alone
     */
    public List<CheckLine> findings(CreditBook book) {
        var facility = book.facilities().get(0).name().id();
        permissions.require(Act.SEE_CREDITS, facility);
        return reader.findings(book, facility);
    }
}
