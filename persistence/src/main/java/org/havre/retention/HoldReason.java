package org.havre.retention;

/** Which dispute keeps a file; never its story. */
public enum HoldReason {
    /** An appeal before a court. */
    APPEAL,
    /** An accident or a damage for which somebody may have to answer. */
    LIABILITY,
    /** A claim for money. */
    DEBT,
    /** The person asks for what is held, or contests it (GDPR, art. 15 to 18). */
    REQUEST
}
