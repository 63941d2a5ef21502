package org.havre.resident;

import java.io.Serializable;
import org.havre.shared.Written;

/** A name as it is written, without stray blanks; a name of one word stands as the family name. */
public record Spelt(String familyName, String givenNames) implements Serializable, Written {

    public Spelt {
        familyName = clean(familyName);
        givenNames = clean(givenNames);
        if (familyName.isEmpty()) {
            familyName = givenNames;
            givenNames = "";
        }
    }

    private static String clean(String text) { return text == null ? "" : text.strip().replaceAll("\\s+", " "); }

    @Override public String text() { return (familyName + " " + givenNames).strip(); }

    @Override public String toString() { return "a spelling"; }
}
