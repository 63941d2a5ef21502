package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.Sex;

/** A child is born to somebody who stays here. */
public record NewBirth(long mother, LocalDate born, String familyName, String givenNames, Sex sex)
        implements Serializable {
    @Override public String toString() { return "a birth"; }
}
