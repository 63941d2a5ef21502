package org.havre.credit;

/** What a region's money is: its budget, a unit of it, the cap on CADA grants, the subsidies, or what is kept back. */
public enum EnvelopeLevel {
    BOP, UO, DRL, SUBSIDY, RESERVE;

    /** Whether grants are counted against it. */
    public boolean holdsGrants() {
        return this == DRL || this == SUBSIDY;
    }
}
