package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.resident.Spelt;

/**
 * What one of two files tells of its person; null where it does not.
 *
 * @param household the reference of the household that the person last belonged to
 * @param leads     the reference of a household of others that this person is the head of
 * @param waits     whether the household waits for a place and was never sent anywhere
 * @param here      whether the person is present or expected in a facility of the caller's
 */
public record FileSide(long person, String household, Spelt name, Sex sex, BirthDate born, String nationality,
        String agdref, String language, String phone, String email, boolean stepFree, boolean groundFloor,
        LocalDate dueOn, String leads, boolean waits, boolean here) implements Serializable {

    @Override public String toString() { return "file " + person; }
}
