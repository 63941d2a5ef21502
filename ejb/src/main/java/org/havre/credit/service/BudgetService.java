package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Budget;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetRequest;
import org.havre.credit.BudgetStage;
import org.havre.credit.Budgets;
import org.havre.credit.CreditFinding;
import org.havre.credit.ResultOfYear;
import org.havre.credit.ResultRequest;
import org.havre.credit.Staffing;
import org.havre.credit.StaffingRule;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** Budgets and accounts by groups, the results that come of them, and the posts behind them. */
@Stateless
@UseCase
public class BudgetService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Budgets budgets;
    private final CreditReader reader;

    protected BudgetService() { this(null, null, null, null); }

    @Inject public BudgetService(Permissions permissions, BusinessClock clock, Budgets budgets, CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.budgets = budgets;
        this.reader = reader;
    }

    /**
     * A facility's budgets of a year and of those before it whose results that year may take up.
     *
     * @throws NotFound where it is not the caller's, or nobody pays for it in that year
     */
    public BudgetFile file(long facility, int year) {
        permissions.require(Act.SEE_CREDITS, facility);
        return read(facility, year);
    }

    /** @param region null for all of the scope */
    public List<BudgetFile> files(int year, String region) {
        permissions.require(Act.SEE_CREDITS);
        return budgets.files(year - ResultOfYear.YEARS_UNTIL_TAKEN_UP, year, null, region, clock.today());
    }

    private BudgetFile read(long facility, int year) {
        return budgets.files(year - ResultOfYear.YEARS_UNTIL_TAKEN_UP, year, facility, null, clock.today()).stream()
                .findFirst().orElseThrow(() -> new NotFound("facility"));
    }

    /**
     * Records a budget or an account; told again, it is another revision.
     *
     * @return what the checks of its year find since
     * @throws Refusal with everything that stands against it
     */
    public List<CreditFinding> record(long facility, int year, BudgetStage stage, BudgetGroups groups) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var request = new BudgetRequest(read(facility, year), year, stage, groups, clock.today());
        Refusal.unlessEmpty(request.objections());
        budgets.add(new Budget(request, author()));
        return reader.raised(facility, year, clock.today());
    }

    /**
     * Records where a result goes, or changes it.
     *
     * @return what the checks of its year find since
     * @throws Refusal with every equation that does not hold (R52, R53)
     */
    public List<CreditFinding> allocate(long facility, NewResult told) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var whose = read(facility, told.year());
        var request = new ResultRequest(whose, told.of(whose), clock.today());
        Refusal.unlessEmpty(request.objections());
        budgets.put(facility, request.told(), author());
        return reader.raised(facility, told.year(), clock.today());
    }

    /**
     * @param posts full-time equivalents (ETP)
     * @return what the checks of the year find since
     */
    public List<CreditFinding> staff(long facility, int year, BigDecimal posts) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var rounded = posts.setScale(Staffing.DECIMALS, RoundingMode.HALF_UP);
        if (!Staffing.isPossible(rounded)) throw new Refusal(Objection.of(StaffingRule.NOT_POSSIBLE).at("posts"));
        budgets.put(facility, year, rounded, author());
        return reader.raised(facility, year, clock.today());
    }

    private long author() { return permissions.caller().account(); }
}
