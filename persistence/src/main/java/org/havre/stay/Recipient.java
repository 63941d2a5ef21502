package org.havre.stay;

/** Whom a facility tells of what happens in it. */
public enum Recipient {
    OFII, PREFECT
}
