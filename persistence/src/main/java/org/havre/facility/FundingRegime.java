package org.havre.facility;

/** How the State pays for a facility: by tariff (CADA, CPH), by subsidy convention, or by public contract. */
public enum FundingRegime {
    TARIFEE, SUBVENTIONNEE, MARCHE
}
