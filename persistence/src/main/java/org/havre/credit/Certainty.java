package org.havre.credit;

/** How well the source of a figure is known: read in it, inferred from what was read, or remembered and to be checked. */
public enum Certainty {
    VERIFIED, INFERRED, FROM_MEMORY;

    /** As tables keep it. */
    static Certainty read(String letter) {
        return switch (letter) {
            case "V" -> VERIFIED;
            case "I" -> INFERRED;
            default -> FROM_MEMORY;
        };
    }
}
