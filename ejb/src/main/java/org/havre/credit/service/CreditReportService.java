package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditSettings;
import org.havre.credit.CreditSettings.Setting;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.Differences;
import org.havre.shared.BusinessClock;

/** Everything about a year's money in one piece, for a workbook: amounts and counts, and never a name. */
@Stateless
@UseCase
public class CreditReportService {
    private static final int ALL = 100_000;

    private final Permissions permissions;
    private final CreditReader reader;
    private final Differences differences;
    private final CreditSettings settings;
    private final BusinessClock clock;

    protected CreditReportService() { this(null, null, null, null, null); }

    @Inject public CreditReportService(Permissions permissions, CreditReader reader, Differences differences,
            CreditSettings settings, BusinessClock clock) {
        this.permissions = permissions;
        this.reader = reader;
        this.differences = differences;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param region null for all of the scope */
    public CreditReport of(int year, String region) {
        permissions.require(Act.SEE_CREDITS);
        var today = clock.today();
        return new CreditReport(reader.book(year, null, region, today),
                differences.find(DifferenceFilter.ofYear(year, region),
                        today, 0, ALL).rows(),
                settings.on(LocalDate.of(year, 12, 31)));
    }

    /** From where on the checks of a year ask: today within the year, else on its nearest day. */
    public List<Setting> limits(int year) {
        permissions.require(Act.SEE_CREDITS);
        return settings.on(CreditBook.nearest(year, clock.today())).stream().filter(Setting::isOfChecks).toList();
    }
}
