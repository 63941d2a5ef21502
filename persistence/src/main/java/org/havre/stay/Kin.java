package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/**
 * One who belongs to a household on a day, wherever the person is.
 *
 * @param since    the day on which this part in this household began
 * @param stay     the person's stay on that day; null for somebody who stays nowhere in the caller's scope
 * @param facility where; null with it
 */
public record Kin(long person, long household, String reference, String familyName, String givenNames, Sex sex,
        BirthDate born, HouseholdRole role, LocalDate since, Long stay, Long facility) implements Serializable {

    public boolean isHead() { return role == HouseholdRole.HEAD; }

    public boolean isAdultOn(LocalDate day) { return born.isAdultOn(day); }

    public int ageOn(LocalDate day) { return born.ageOn(day); }

    /** The first day as an adult. */
    public LocalDate comesOfAge() { return born.day().plusYears(18); }

    /** Whether a child comes of age within so many days. */
    public boolean comesOfAgeWithin(int days, LocalDate today) {
        return !isAdultOn(today) && !comesOfAge().isAfter(today.plusDays(days));
    }

    @Override public String toString() { return "kin " + person; }
}
