package org.havre.credit;

/** What an act of the administration is. */
public enum ActNature {
    AUTHORISATION, CONVENTION, AMENDMENT, TARIFF_ORDER, CPOM, CONTRACT;

    /** Whether two of them cannot be in force for one facility on one day. */
    public boolean standsAlone() {
        return this == AUTHORISATION || this == CONVENTION || this == CONTRACT;
    }

    /** Whether people are housed, and paid for, under it: a CADA has its convention beside its authorisation. */
    public boolean carriesMoney() {
        return this == CONVENTION || this == CONTRACT;
    }
}
