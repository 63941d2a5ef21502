package org.havre.credit;

/** Where a reference cost holds: in Île-de-France (ISO 3166-2, as all regions here), or elsewhere. */
public enum CostArea {
    IDF, ELSEWHERE;

    private static final String ILE_DE_FRANCE = "FR-IDF";

    public static CostArea ofRegion(String code) {
        return ILE_DE_FRANCE.equals(code) ? IDF : ELSEWHERE;
    }
}
