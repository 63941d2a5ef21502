package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.havre.credit.BudgetSide;
import org.havre.credit.BudgetStage;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.TakeUp;
import org.havre.credit.service.BudgetService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** Every facility's budgets, result and posts of a year, one row each, as a workbook. */
@Path("exports/budgets.xlsx")
@RequestScoped
public class BudgetsExport {
    private static final Listing<BudgetRow> LIST = Listing.<BudgetRow>titled("budgets.sheet")
            .text("facility.code", 10, row -> row.whose().code())
            .text("credits.facility", 40, row -> row.whose().name())
            .text("CreditGroup.OPERATOR", 30, row -> row.whose().operator())
            .text("CreditGroup.REGION", 26, row -> row.whose().region())
            .word("credits.kind", 12, row -> row.whose().kind())
            .number("credits.programme", row -> Programme.of(row.whose().kind()).number())
            .amount("BudgetStage.REQUESTED", row -> row.charges(BudgetStage.REQUESTED))
            .amount("BudgetStage.GRANTED", row -> row.charges(BudgetStage.GRANTED))
            .amount("BudgetStage.AMENDED", row -> row.charges(BudgetStage.AMENDED))
            .amount("credits.granted", row -> amount(row.year().granted()))
            .amount("budgets.total.CHARGE",
                    row -> row.year().account().map(told -> told.total(BudgetSide.CHARGE).amount()).orElse(null))
            .amount("budgets.total.PRODUCT",
                    row -> row.year().account().map(told -> told.total(BudgetSide.PRODUCT).amount()).orElse(null))
            .amount("budgets.result", row -> row.year().result() == null ? null : row.year().result().net().amount())
            .amount("budgets.toTakeUp", row -> row.takeUp().map(TakeUp::amount).map(Euros::amount).orElse(null))
            .amount("budgets.takenUp", row -> amount(row.year().takenUp()))
            .amount("budgets.recovered", row -> row.recovered().amount())
            .decimal("budgets.posts", row -> row.year().posts())
            .decimal("budgets.placesPerPost", row -> row.year().placesPerPost().orElse(null))
            .amount("budgets.grantedPerDay", row -> row.year().grantedPerDay().map(Euros::amount).orElse(null))
            .amount("budgets.spentPerDay", row -> row.year().spentPerDay().map(Euros::amount).orElse(null));

    private final BudgetService budgets;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public BudgetsExport() { this(null, null, null); }

    @Inject public BudgetsExport(BudgetService budgets, Workbooks workbooks, BusinessClock clock) {
        this.budgets = budgets;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * @param year   that of the business date where none is named
     * @param region nothing for all of the scope
     */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("year") String year, @QueryParam("region") String region,
            @Context HttpHeaders headers) {
        var asked = CreditYears.read(year, clock.today());
        var files = budgets.files(asked, region == null || region.isBlank() ? null : region);
        return workbooks.answer("budgets-" + asked, false, headers,
                LIST.of(files.stream().map(file -> new BudgetRow(file, asked)), String.valueOf(asked)));
    }

    private static BigDecimal amount(Euros euros) { return euros == null ? null : euros.amount(); }
}
