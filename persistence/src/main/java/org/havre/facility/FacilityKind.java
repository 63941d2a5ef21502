package org.havre.facility;

import static org.havre.facility.FundingRegime.MARCHE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

/** The kinds of place that form the reception network (CESEDA L.552-1; CASF L.348-1 and L.349-1). */
public enum FacilityKind {
    CAO(SUBVENTIONNEE), CADA(TARIFEE), HUDA(SUBVENTIONNEE), CAES(SUBVENTIONNEE), PRAHDA(MARCHE), CPH(TARIFEE),
    NH(SUBVENTIONNEE);

    private final FundingRegime usualRegime;

    FacilityKind(FundingRegime usualRegime) {
        this.usualRegime = usualRegime;
    }

    /** The regime that goes with the kind unless an act says otherwise. */
    public FundingRegime usualRegime() {
        return usualRegime;
    }

    /** Whether people of the Dublin procedure may be sent here: never to a CADA (CASF L.348-1), nor to a CPH. */
    public boolean admitsDublin() {
        return this != CADA && this != CPH;
    }

    /** Whether people may be housed before their claim is registered: only in structures of L.552-1, 2° (L.552-12). */
    public boolean admitsUnregistered() {
        return this == HUDA || this == CAES || this == PRAHDA;
    }

    /** Whether undue presence is counted here: not in a CAES, nor in a CPH. */
    public boolean countsOverstay() {
        return this != CAES && this != CPH;
    }
}
