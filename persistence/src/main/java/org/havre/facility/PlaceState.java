package org.havre.facility;

/** What a place is on one night. */
public enum PlaceState {
    FREE, RESERVED, OCCUPIED, UNAVAILABLE, CLOSED
}
