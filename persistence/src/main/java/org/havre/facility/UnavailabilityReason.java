package org.havre.facility;

/** The four reasons for which OFII counts an open place as unusable. */
public enum UnavailabilityReason {
    TRAVAUX, REMISE_EN_ETAT, DESINSECTISATION, SOUS_OCCUPATION
}
