package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.CostArea;
import org.havre.credit.DatedCost;
import org.havre.credit.DatedDeadline;
import org.havre.credit.DatedValueRule;
import org.havre.credit.DatedValues;
import org.havre.credit.DueDocument;
import org.havre.credit.ReferenceCosts;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** What a place costs a day and when documents are due: an administrator sets it from a day on, those who count see it. */
@Stateless
@UseCase
public class DatedValueService {
    private final Permissions permissions;
    private final DatedValues values;
    private final BusinessClock clock;

    protected DatedValueService() { this(null, null, null); }

    @Inject public DatedValueService(Permissions permissions, DatedValues values, BusinessClock clock) {
        this.permissions = permissions;
        this.values = values;
        this.clock = clock;
    }

    /** By kind and area, the latest first. */
    public ReferenceCosts costs() {
        permissions.require(Act.SEE_DATED_VALUES);
        return values.costs();
    }

    /** By regime and document, the latest first. */
    public List<DatedDeadline> deadlines() {
        permissions.require(Act.SEE_DATED_VALUES);
        return values.deadlines();
    }

    /** @throws Refusal with everything that stands against it */
    public void set(DatedCost cost) {
        permissions.require(Act.SET_DATED_VALUES);
        Refusal.unlessEmpty(DatedValueRule.against(cost, values.costs(), clock.today()));
        values.set(cost, permissions.caller().account());
    }

    /** @throws Refusal with everything that stands against it */
    public void set(DatedDeadline deadline) {
        permissions.require(Act.SET_DATED_VALUES);
        Refusal.unlessEmpty(DatedValueRule.against(deadline, values.deadlines(), clock.today()));
        values.set(deadline, permissions.caller().account());
    }

    /**
     * What has not begun yet.
     *
     * @param area null where it would hold everywhere
     */
    public void takeBack(FacilityKind kind, CostArea area, LocalDate starts) {
        permissions.require(Act.SET_DATED_VALUES);
        if (!values.takeBack(kind, area, starts)) throw new NotFound("reference_cost");
    }

    /** What has not begun yet. */
    public void takeBack(FundingRegime regime, DueDocument document, LocalDate starts) {
        permissions.require(Act.SET_DATED_VALUES);
        if (!values.takeBack(regime, document, starts)) throw new NotFound("document_deadline");
    }
}
