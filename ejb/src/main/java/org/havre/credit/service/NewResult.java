package org.havre.credit.service;

import static org.havre.facility.FundingRegime.SUBVENTIONNEE;

import java.util.Map;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetSide;
import org.havre.credit.Euros;
import org.havre.credit.ResultDetail;
import org.havre.credit.ResultOfYear;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;

/**
 * A result as it is told; what the facility's regime does not know of stays nought.
 *
 * @param takenByState of a tariffed facility, as are the allocation and what it is put to
 * @param recovered    of a subsidised one, as are what is reused, dedicated, or compensated of a deficit
 */
public record NewResult(int year, Euros net, Euros takenByState, Euros allocation, Map<ResultDetail, Euros> details,
        Euros recovered, Euros reused, Euros dedicated, Euros compensated) {

    public NewResult {
        details = Map.copyOf(details);
    }

    /** Of a tariffed facility (R52). */
    public static NewResult tariffed(int year, Euros net, Euros takenByState, Euros allocation,
            Map<ResultDetail, Euros> details) {
        return new NewResult(year, net, takenByState, allocation, details, Euros.ZERO, Euros.ZERO, Euros.ZERO,
                Euros.ZERO);
    }

    /** Of a subsidised one (R53). */
    public static NewResult subsidised(int year, Euros net, Euros recovered, Euros reused, Euros dedicated,
            Euros compensated) {
        return new NewResult(year, net, Euros.ZERO, Euros.ZERO, Map.of(), recovered, reused, dedicated, compensated);
    }

    /** By the regime of the facility, beside the charges and products of its account. */
    ResultOfYear of(BudgetFile whose) {
        var account = whose.year(year).account().orElse(BudgetGroups.NONE);
        var charges = account.total(BudgetSide.CHARGE);
        var products = account.total(BudgetSide.PRODUCT);
        return whose.whose().regime() == SUBVENTIONNEE
                ? new Subsidised(year, charges, products, net, recovered, reused, dedicated, compensated)
                : new Tariffed(year, charges, products, net, takenByState, allocation, details);
    }
}
