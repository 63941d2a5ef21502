package org.havre.stay;

/** What OFII is told of an absence: that it has lasted for more than a week, or that an exit is asked for. */
public enum NoticeKind {
    ABSENCE, EXIT
}
