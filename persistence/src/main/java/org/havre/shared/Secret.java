package org.havre.shared;

import static java.util.Objects.requireNonNull;

/** A password or a key: what it says of itself never shows it. */
public record Secret(String value) {
    public Secret { requireNonNull(value, "value"); }

    @Override public String toString() { return "…"; }
}
