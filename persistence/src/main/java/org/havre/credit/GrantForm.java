package org.havre.credit;

import org.havre.facility.FundingRegime;

/** How a facility's money of a year is granted: global grant by tariff, subsidy by convention, price by contract. */
public enum GrantForm {
    DGF, SUBSIDY, CONTRACT;

    public static GrantForm of(FundingRegime regime) {
        return switch (regime) {
            case TARIFEE -> DGF;
            case SUBVENTIONNEE -> SUBSIDY;
            case MARCHE -> CONTRACT;
        };
    }

    /** Whether its instalments are planned by the act; those of a global grant are computed (R50). */
    public boolean plansInstalments() {
        return this != DGF;
    }
}
