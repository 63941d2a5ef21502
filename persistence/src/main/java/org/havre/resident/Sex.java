package org.havre.resident;

/** As civil registration writes it. */
public enum Sex {
    F, M
}
