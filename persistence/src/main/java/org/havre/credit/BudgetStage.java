package org.havre.credit;

import static org.havre.facility.FundingRegime.MARCHE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.FundingRegime;

/** How far a year's money has come: asked for, agreed on, changed since, spent, and what the State kept of the account. */
public enum BudgetStage {
    REQUESTED, GRANTED, AMENDED, ACCOUNT, RETAINED;

    /** Those of a regime; a contract has no budget, and of a financial report (« compte-rendu financier ») nothing is retained. */
    public static List<BudgetStage> of(FundingRegime regime) {
        return Stream.of(values()).filter(stage -> stage.isOf(regime)).toList();
    }

    boolean isOf(FundingRegime regime) { return regime != MARCHE && (this != RETAINED || regime == TARIFEE); }

    /** Whether it tells what was spent, and not what is to be. */
    public boolean isAccount() {
        return this == ACCOUNT || this == RETAINED;
    }

    /** What its word stands under: a subsidised facility's papers have names of their own. */
    public String key(FundingRegime regime) {
        return (regime == SUBVENTIONNEE ? "budget.subsidised." : "BudgetStage.") + name();
    }
}
