package org.havre.demo.service;

import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/** A person of the demo set, who exists nowhere else. */
record Member(HouseholdRole role, Sex sex, String familyName, String givenNames, BirthDate born, String nationality,
        String language) {
    boolean isAdultOn(LocalDate day) { return born.isAdultOn(day); }

    boolean isChild() { return role == HouseholdRole.CHILD; }

    @Override public String toString() { return role.name(); }
}
