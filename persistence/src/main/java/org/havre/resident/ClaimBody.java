package org.havre.resident;

/** Who decides on a claim: OFPRA first, CNDA on appeal. */
public enum ClaimBody {
    OFPRA, CNDA
}
