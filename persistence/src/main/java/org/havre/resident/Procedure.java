package org.havre.resident;

/** How a claim is examined; a person without one is not registered yet. */
public enum Procedure {
    NORMAL, ACCELERATED, DUBLIN
}
