package org.havre.stay;

/** How a household changes while its people stay. */
public enum ChangeKind {
    BIRTH, SPLIT, JOIN, HEAD
}
