package org.havre.credit;

/** Where a reference cost holds: in Île-de-France (region 11 of INSEE's code), or elsewhere. */
public enum CostArea {
    IDF, ELSEWHERE;

    private static final String ILE_DE_FRANCE = "11";

    public static CostArea ofRegion(String code) {
        return ILE_DE_FRANCE.equals(code) ? IDF : ELSEWHERE;
    }
}
