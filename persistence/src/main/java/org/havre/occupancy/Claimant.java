package org.havre.occupancy;

/** Whose claim speaks for a person: the person's own, else that of the household's principal, else of its adults. */
public enum Claimant {
    SELF, HEAD, ADULT
}
