package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.havre.credit.BudgetStage;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.RecoveryReason;
import org.havre.credit.ResultRule;
import org.havre.credit.TakeUp;
import org.havre.credit.service.BudgetService;
import org.havre.facility.FundingRegime;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** Budgets by groups, results and what is asked back of a year, facility by facility, for other programs. */
@Path("credits/budgets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BudgetsResource {
    private final BudgetService budgets;
    private final BusinessClock clock;

    public BudgetsResource() { this(null, null); }

    @Inject public BudgetsResource(BudgetService budgets, BusinessClock clock) {
        this.budgets = budgets;
        this.clock = clock;
    }

    public record FacilityBudgets(int year, List<FacilityBudget> items, int page, int size, long total) {}

    /**
     * @param facility      its code; absent where it has none
     * @param net           absent while no result is recorded, as are the rules that it breaks
     * @param toTakeUp      what the result of two years before adds to the grant; absent where there is none
     * @param takenUp       what the grant says that it takes up; absent where it says nothing of it
     * @param placesPerPost absent where no posts are told
     */
    public record FacilityBudget(String facility, String name, FundingRegime regime, int programme,
            List<StageOfBudget> budgets, BigDecimal granted, BigDecimal net, List<ResultRule> broken,
            BigDecimal toTakeUp, BigDecimal takenUp, BigDecimal posts, BigDecimal placesPerPost,
            List<Recovery> recoveries) {}

    /** Of the groups I to III. */
    public record StageOfBudget(BudgetStage stage, int revision, List<BigDecimal> charges, List<BigDecimal> products,
            BigDecimal net) {}

    public record Recovery(String number, BigDecimal amount, String issuedOn, RecoveryReason reason) {}

    /** @param year that of the business date where none is named */
    @GET public FacilityBudgets get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var asked = CreditYears.read(year, clock.today());
        var files = budgets.files(asked, region == null || region.isBlank() ? null : region);
        return new FacilityBudgets(asked, files.stream().skip(paging.first()).limit(size)
                .map(file -> of(new BudgetRow(file, asked))).toList(), page, size, files.size());
    }

    private static FacilityBudget of(BudgetRow row) {
        var year = row.year();
        return new FacilityBudget(row.whose().code(), row.whose().name(), row.whose().regime(),
                Programme.of(row.whose().kind()).number(),
                year.budgets().keySet().stream().map(stage -> of(row, stage)).toList(), amount(year.granted()),
                year.result() == null ? null : year.result().net().amount(), year.broken(),
                row.takeUp().map(TakeUp::amount).map(Euros::amount).orElse(null), amount(year.takenUp()),
                year.posts(), year.placesPerPost().orElse(null), row.file().recoveries(row.of()).stream()
                        .map(each -> new Recovery(each.number(), each.amount().amount(), each.issuedOn().toString(),
                                each.reason()))
                        .toList());
    }

    private static StageOfBudget of(BudgetRow row, BudgetStage stage) {
        var told = row.year().budgets().get(stage);
        return new StageOfBudget(stage, told.revision(), amounts(told.groups().charges()),
                amounts(told.groups().products()), told.groups().net().amount());
    }

    private static List<BigDecimal> amounts(List<Euros> some) { return some.stream().map(Euros::amount).toList(); }

    private static BigDecimal amount(Euros euros) { return euros == null ? null : euros.amount(); }
}
