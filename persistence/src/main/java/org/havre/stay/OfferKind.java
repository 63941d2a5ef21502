package org.havre.stay;

/** What somebody may be offered, and refuse. */
public enum OfferKind {
    HOUSING, ACCOMMODATION, TRANSFER, RETURN_AID;

    /** Whether refusing it is a case of formal notice for who may live in France (R.552-15, 2°). */
    public boolean isHome() {
        return this == HOUSING || this == ACCOMMODATION;
    }
}
