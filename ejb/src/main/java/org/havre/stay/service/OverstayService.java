package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Policies;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.stay.EvictionCounters;
import org.havre.stay.OverstayCount;
import org.havre.stay.OverstayFilter;
import org.havre.stay.OverstayLimits;
import org.havre.stay.Overstayer;
import org.havre.stay.Overstays;
import org.havre.stay.Proceedings;

/** Who is here beyond the last authorised day, since when, and what is to be done. */
@Stateless
@UseCase
public class OverstayService {
    private static final int LONGEST = 366;

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Overstays overstays;
    private final Proceedings proceedings;
    private final Policies policies;

    protected OverstayService() { this(null, null, null, null, null); }

    @Inject public OverstayService(Permissions permissions, BusinessClock clock, Overstays overstays,
            Proceedings proceedings, Policies policies) {
        this.permissions = permissions;
        this.clock = clock;
        this.overstays = overstays;
        this.proceedings = proceedings;
        this.policies = policies;
    }

    /** Those beyond their last authorised day; with names for those who may see them. */
    public Page<Overstayer> beyond(OverstayFilter filter, int first, int size) {
        permissions.require(Act.SEE_OVERSTAYS);
        return overstays.beyond(filter, permissions.may(Act.SEE_RESIDENTS), first, size);
    }

    /** Those who are to leave within so many days, a year at the most, or should have left. */
    public Page<Overstayer> leaving(String facility, int days, int first, int size) {
        permissions.require(Act.SEE_RESIDENTS);
        var within = Math.min(LONGEST, Math.max(0, days));
        return overstays.leaving(new OverstayFilter(clock.today(), facility, null), clock.today().plusDays(within + 1L),
                first, size);
    }

    /** Undue presence by facility, without a name. */
    public List<OverstayCount> counts(LocalDate on) {
        permissions.require(Act.SEE_OVERSTAYS);
        return overstays.counts(on);
    }

    /** What is tolerated, by the values of a day. */
    public OverstayLimits limits(LocalDate on) {
        permissions.require(Act.SEE_OVERSTAYS);
        var values = policies.values("OVERSTAY_PERCENT_", on);
        return new OverstayLimits(values.get("OVERSTAY_PERCENT_PROTECTED"), values.get("OVERSTAY_PERCENT_REJECTED"),
                values.get("OVERSTAY_PERCENT_ALL"));
    }

    /** The ministry's four counters of a month. */
    public List<EvictionCounters> counters(YearMonth month) {
        permissions.require(Act.SEE_OCCUPANCY);
        return proceedings.counters(month);
    }
}
