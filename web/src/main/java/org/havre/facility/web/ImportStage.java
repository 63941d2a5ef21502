package org.havre.facility.web;

/** How far an import is: a file is looked at first, and goes in only when somebody has seen what it does. */
public enum ImportStage {
    EMPTY, LOOKING, SEEN, IMPORTING, IMPORTED, STOPPED;

    public boolean isRunning() { return this == LOOKING || this == IMPORTING; }
}
