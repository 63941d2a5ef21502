package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;

/** Somebody who needs a bed: with whom, and what the flat or room must offer. */
public record Guest(long person, long household, int householdSize, Sex sex, BirthDate born, boolean needsStepFree,
        boolean needsGroundFloor) implements Serializable {

    public boolean isAdultOn(LocalDate day) { return born.isAdultOn(day); }

    public boolean isManOn(LocalDate day) { return sex == Sex.M && isAdultOn(day); }

    public boolean isOfAFamily() { return householdSize > 1; }

    @Override public String toString() { return "guest " + person; }
}
