package org.havre.credit;

import static org.havre.credit.BudgetSide.CHARGE;
import static org.havre.credit.BudgetSide.PRODUCT;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.FundingRegime;

/**
 * A facility's budgets of a year, what came out of it, and who worked there.
 *
 * @param regime    of that year: a facility that was transformed has results of both kinds
 * @param budgets   the latest of each stage
 * @param result    null while none is recorded
 * @param granted   null while nothing is
 * @param takenUp   what the grant says that it takes up of the result of two years before; null where it says nothing
 * @param posts     full-time equivalents (ETP); null where none are told
 * @param places    that are authorised, today or on the day of the year nearest to it
 * @param placeDays that acts fund
 */
public record BudgetYear(int year, FundingRegime regime, Map<BudgetStage, ToldBudget> budgets, ResultOfYear result,
        Euros granted,
        Euros takenUp, BigDecimal posts, int places, long placeDays) implements Serializable {

    public BudgetYear {
        var ordered = new EnumMap<BudgetStage, ToldBudget>(BudgetStage.class);
        ordered.putAll(budgets);
        budgets = Collections.unmodifiableMap(ordered);
    }

    /** What the year came to: as the State retained it, else as the operator told it. */
    public Optional<BudgetGroups> account() {
        return Optional.ofNullable(budgets.getOrDefault(BudgetStage.RETAINED, budgets.get(BudgetStage.ACCOUNT)))
                .map(ToldBudget::groups);
    }

    /** Places for each full-time post (« taux d'encadrement »); empty where no posts are told. */
    public Optional<BigDecimal> placesPerPost() {
        return posts == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(places).divide(posts, 1, RoundingMode.HALF_UP));
    }

    /** What was granted for a place and a day; empty where either is not known. */
    public Optional<Euros> grantedPerDay() {
        return perDay(granted);
    }

    /** What a place cost a day by the account. */
    public Optional<Euros> spentPerDay() {
        return perDay(account().map(groups -> groups.total(CHARGE)).orElse(null));
    }

    private Optional<Euros> perDay(Euros amount) {
        return amount == null || placeDays == 0 ? Optional.empty() : Optional.of(amount.over(placeDays));
    }

    /** The account may have been told anew since the result was: then it may balance no more. */
    public List<ResultRule> broken() {
        return result == null ? List.of() : result.broken();
    }

    BudgetYear with(ResultOfYear found) {
        return new BudgetYear(year, regime, budgets, found, granted, takenUp, posts, places, placeDays);
    }

    Euros charges() { return account().orElse(BudgetGroups.NONE).total(CHARGE); }

    Euros products() { return account().orElse(BudgetGroups.NONE).total(PRODUCT); }
}
