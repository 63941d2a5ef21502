package org.havre.stay;

import java.io.Serializable;
import org.havre.resident.BirthDate;

/**
 * Somebody who is in the register of the caller's scope already.
 *
 * @param household the reference of the household that the person last belonged to
 * @param facility  where the person stays or is expected; null for somebody who waits, or has left
 */
public record KnownPerson(long person, String household, String familyName, String givenNames, BirthDate born,
        String agdref, KnownAs standing, String facility) implements Serializable {

    /** How it stands with somebody who is known. */
    public enum KnownAs {
        WAITING, EXPECTED, HOUSED, LEFT
    }

    @Override public String toString() { return "known person " + person; }
}
