package org.havre.facility.web;

/** How far an import of the park is: a file is looked at first, and goes in only when somebody has seen what it does. */
public enum ParkStage {
    EMPTY, LOOKING, SEEN, IMPORTING, IMPORTED, STOPPED;

    public boolean isRunning() { return this == LOOKING || this == IMPORTING; }
}
