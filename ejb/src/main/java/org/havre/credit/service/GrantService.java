package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Allocation;
import org.havre.credit.CertificateRule;
import org.havre.credit.CreditFinding;
import org.havre.credit.CreditMonth;
import org.havre.credit.CreditYear;
import org.havre.credit.AllocationRequest;
import org.havre.credit.Grants;
import org.havre.credit.MonthOfYear;
import org.havre.credit.Payments;
import org.havre.credit.ServiceCertificate;
import org.havre.shared.BusinessClock;
import org.havre.shared.Period;
import org.havre.shared.Refusal;

/** What a facility is granted for a year, and the certificate that it provided its places. */
@Stateless
@UseCase
public class GrantService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Grants grants;
    private final Payments payments;
    private final CreditReader reader;

    protected GrantService() { this(null, null, null, null, null); }

    @Inject public GrantService(Permissions permissions, BusinessClock clock, Grants grants, Payments payments,
            CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.grants = grants;
        this.payments = payments;
        this.reader = reader;
    }

    /**
     * Grants money for a year, or amends what is granted.
     *
     * @return what the checks of the year find since
     * @throws Refusal with everything that stands against it
     */
    public List<CreditFinding> grant(NewGrant told) {
        permissions.require(Act.MANAGE_CREDITS, told.facility());
        var year = reader.facility(told.facility(), told.year(), clock.today());
        var request = new AllocationRequest(year, told.amends(), told.amount(), told.nonRenewable(), told.takenUp(),
                told.signedOn(), told.catchUp(), told.instalments(), clock.today());
        Refusal.unlessEmpty(request.objections());
        grants.add(new Allocation(request, permissions.caller().account()), told.instalments());
        return reader.raised(told.facility(), told.year(), clock.today());
    }

    /**
     * Certifies that the places of some days were provided; the nights are told once all of their months are closed.
     *
     * @param last the last of the days
     * @throws Refusal with everything that stands against it
     */
    public void certify(long facility, int year, LocalDate from, LocalDate last) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var known = reader.facility(facility, year, clock.today());
        Refusal.unlessEmpty(CertificateRule.against(known, from, last, clock.today()));
        var days = Period.between(from, last.plusDays(1));
        var placeDays = known.places().stream()
                .mapToLong(each -> each.places() * each.days().nightsWithin(days.start(), days.end())).sum();
        payments.add(new ServiceCertificate(facility, days, placeDays, nights(known, days), clock.today(),
                permissions.caller().account()));
    }

    /** Null while some of it is not a whole month that is closed. */
    private static Long nights(CreditYear year, Period days) {
        var months = year.monthByMonth().stream().filter(each -> touches(each, days)).toList();
        var whole = months.stream().allMatch(each -> each.delivered() != null && each.delivered().isClosed()
                && !each.month().atDay(1).isBefore(days.start())
                && !each.month().plusMonths(1).atDay(1).isAfter(days.end()));
        return whole ? (Long) months.stream().map(MonthOfYear::delivered).mapToLong(CreditMonth::slept).sum() : null;
    }

    private static boolean touches(MonthOfYear month, Period days) {
        return days.nightsWithin(month.month().atDay(1), month.month().plusMonths(1).atDay(1)) > 0;
    }
}
