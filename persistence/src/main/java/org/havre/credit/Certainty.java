package org.havre.credit;

import java.util.Arrays;

/** How well the source of a figure is known: read in it, inferred from what was read, or remembered and to be checked. */
public enum Certainty {
    VERIFIED("V"), INFERRED("I"), FROM_MEMORY("M");

    private final String letter;

    Certainty(String letter) {
        this.letter = letter;
    }

    String letter() { return letter; }

    /** By the letter of the domain's notes; without one nobody has read its source. */
    static Certainty of(String letter) {
        return Arrays.stream(values()).filter(each -> each.letter.equals(letter)).findFirst().orElse(FROM_MEMORY);
    }
}
