package org.havre.credit;

import org.havre.facility.FundingRegime;

/** In what form the State pays for a year: a tariff (« dotation globale de financement »), a subsidy, a contract. */
public enum GrantForm {
    DGF, SUBSIDY, CONTRACT;

    public static GrantForm of(FundingRegime regime) {
        return switch (regime) {
            case TARIFEE -> DGF;
            case SUBVENTIONNEE -> SUBSIDY;
            case MARCHE -> CONTRACT;
        };
    }

    /** Whether its instalments follow from R.314-107; of the others each is agreed. */
    public boolean isPaidByTwelfths() {
        return this == DGF;
    }
}
