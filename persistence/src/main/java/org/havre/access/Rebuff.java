package org.havre.access;

/** Why somebody was turned away who is no mere passer-by: each stands on the trail once for each pattern. */
public enum Rebuff {
    /** What their role may not do or see. */
    FORBIDDEN,
    /** What is not there, or not theirs: nobody is told which. */
    NOT_THERE,
    /** Sent by a page that is not Havre's. */
    FOREIGN_FORM,
    /** With a state of the page that Havre has not given out. */
    FORGED_STATE,
    /** With a token that never was, has ended or run out. */
    DEAD_TOKEN,
    /** With a one-time link that never was, was used or has run out. */
    DEAD_LINK,
    /** In a session that has outlived its account or its password. */
    ENDED_SESSION,
    /** After too many mistakes. */
    THROTTLED,
    /** Having read, searched for or taken out more than anybody works with. */
    TOO_MUCH,
    /** With a file that is too large, of another kind, packed to burst, locked or with macros. */
    REFUSED_FILE
}
