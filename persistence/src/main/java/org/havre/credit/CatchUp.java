package org.havre.credit;

/** How a tariff order makes up for the months that were paid before it: over those that remain, or at the next payment. */
public enum CatchUp {
    SPREAD, NEXT_PAYMENT
}
