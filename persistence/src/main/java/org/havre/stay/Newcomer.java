package org.havre.stay;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;

/** One of a household that OFII is about to register; the AGDREF number is null where there is none yet. */
public record Newcomer(HouseholdRole role, String familyName, String givenNames, BirthDate born, String agdref) {

    /** The same number: the same person. */
    boolean is(KnownPerson known) {
        return agdref != null && agdref.equals(known.agdref());
    }

    /** The same names, in any order and spelt with or without accents, and the same full date of birth; 1 January stands too often for a date that nobody knows. */
    boolean looksLike(KnownPerson known) {
        return !is(known) && !differs(known.agdref()) && born.precision() == BirthDate.Precision.DAY
                && born.day().getDayOfYear() > 1 && born.equals(known.born())
                && words(familyName, givenNames).equals(words(known.familyName(), known.givenNames()));
    }

    /** Two numbers are two people. */
    private boolean differs(String other) {
        return agdref != null && other != null && !agdref.equals(other);
    }

    private static Set<String> words(String familyName, String givenNames) {
        var plain = Normalizer.normalize(familyName + ' ' + Objects.toString(givenNames, ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Set.of(plain.strip().split("[^\\p{L}]+"));
    }

    @Override public String toString() { return "a newcomer"; }
}
