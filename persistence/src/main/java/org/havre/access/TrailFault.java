package org.havre.access;

/** Everything that can be wrong with the trail. */
public enum TrailFault {
    ALTERED, VALUES_ALTERED, MISSING, ADDED, MOVED, BROKEN, CUT, VALUES_GONE, FORGED_ANCHOR, REWRITTEN
}
