package org.havre.stay;

/** Why somebody is away with a valid reason, as a class and never as a story; an absence without one is not justified. */
public enum AbsenceReason {
    HOSPITAL, FAMILY, WORK, OTHER
}
