package org.havre.credit;

/** What there is to say of an act that makes a facility another kind. */
public enum KindRule {
    /** It says no places: nothing would follow from it. */
    WITHOUT_PLACES, //
    /** Only told: nobody of the Dublin procedure may live in a CADA, and the act may be signed before they have moved. */
    DUBLIN_PEOPLE_FIRST
}
