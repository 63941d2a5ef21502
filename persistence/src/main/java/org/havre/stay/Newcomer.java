package org.havre.stay;

import org.havre.name.Name;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;

/** One of a household that OFII is about to register; the AGDREF number is null where there is none yet. */
public record Newcomer(HouseholdRole role, String familyName, String givenNames, BirthDate born, String agdref) {

    /** The same number: the same person. */
    boolean is(KnownPerson known) {
        return agdref != null && agdref.equals(known.agdref());
    }

    /** Names of one person, in any order and by whatever rule they are spelt, and the same full date of birth; 1 January stands too often for a date that nobody knows. */
    boolean looksLike(KnownPerson known) {
        return !is(known) && !differs(known.agdref()) && born.precision() == BirthDate.Precision.DAY
                && born.day().getDayOfYear() > 1 && born.equals(known.born())
                && new Name(familyName, givenNames)
                        .likeness(new Name(known.familyName(), known.givenNames())) >= Name.SAME;
    }

    /** Two numbers are two people. */
    private boolean differs(String other) {
        return agdref != null && other != null && !agdref.equals(other);
    }

    @Override public String toString() { return "a newcomer"; }
}
