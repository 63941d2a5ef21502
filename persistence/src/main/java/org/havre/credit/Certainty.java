package org.havre.credit;

/** How well the source of a figure is known: read in it, inferred from what was read, or remembered and to be checked. */
public enum Certainty {
    VERIFIED, INFERRED, FROM_MEMORY;

    /** By the letter of the domain's notes; without one nobody has read its source. */
    static Certainty of(String letter) {
        if (letter == null) return FROM_MEMORY;
        return switch (letter) {
            case "V" -> VERIFIED;
            case "I" -> INFERRED;
            default -> FROM_MEMORY;
        };
    }
}
