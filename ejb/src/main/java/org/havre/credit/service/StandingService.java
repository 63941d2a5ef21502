package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.CreditFinding;
import org.havre.credit.FacilityEvaluation;
import org.havre.credit.FacilityLabel;
import org.havre.credit.Standing;
import org.havre.credit.StandingRule;
import org.havre.credit.Standings;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** When a facility was evaluated, and for whom it says that it keeps places; each act tells the findings that it raises. */
@Stateless
@UseCase
public class StandingService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Standings standings;
    private final CreditReader reader;

    protected StandingService() { this(null, null, null, null); }

    @Inject public StandingService(Permissions permissions, BusinessClock clock, Standings standings,
            CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.standings = standings;
        this.reader = reader;
    }

    /** @throws NotFound where it is not the caller's */
    public Standing get(long facility) {
        permissions.require(Act.SEE_CREDITS, facility);
        return standings.find(facility, clock.today()).orElseThrow(() -> new NotFound("facility"));
    }

    /** @throws Refusal where the day is to come, or told already */
    public List<CreditFinding> evaluated(long facility, LocalDate day) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        Refusal.unlessEmpty(StandingRule.againstEvaluation(get(facility), day, clock.today()));
        standings.add(new FacilityEvaluation(facility, day, permissions.caller().account()));
        return reader.raised(facility, clock.today());
    }

    /** @throws Refusal where it says so already on some of these days */
    public List<CreditFinding> label(long facility, PlaceAttribute attribute, LocalDate from) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        Refusal.unlessEmpty(StandingRule.againstLabel(get(facility), attribute, from));
        standings.add(new FacilityLabel(facility, attribute, from, permissions.caller().account()));
        return reader.raised(facility, clock.today());
    }

    /**
     * It no longer says so.
     *
     * @param day the first on which it does not
     * @throws Refusal where it does not say so now, or since that day only
     */
    public List<CreditFinding> unlabel(long facility, PlaceAttribute attribute, LocalDate day) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var known = get(facility);
        Refusal.unlessEmpty(StandingRule.againstEnd(known, attribute, day));
        standings.end(known.open(attribute).orElseThrow(), day);
        return reader.raised(facility, clock.today());
    }
}
