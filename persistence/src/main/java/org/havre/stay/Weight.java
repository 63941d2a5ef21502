package org.havre.stay;

/** Whether a rule forbids, or gives way to somebody who has read what it says and goes on. */
public enum Weight {
    FORBIDS, WARNS
}
