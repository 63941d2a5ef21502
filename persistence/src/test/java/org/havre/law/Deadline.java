package org.havre.law;

/** Where a test stands beside a deadline. */
public enum Deadline {
    BEFORE, ON, AFTER
}
