package org.havre.facility;

/** How the beds of a site lie: in one building, in several flats of a town, or both. */
public enum BuildingPattern {
    COLLECTIF, SEMI_COLLECTIF, DIFFUS, MIXTE
}
