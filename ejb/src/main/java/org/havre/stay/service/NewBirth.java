package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.havre.resident.Sex;
import org.havre.shared.service.Accepting;

/**
 * A child is born to somebody who stays here.
 *
 * @param accepted the keys of the warnings that have been read
 */
public record NewBirth(long mother, LocalDate born, String familyName, String givenNames, Sex sex, Set<String> accepted)
        implements Serializable, Accepting {

    public NewBirth {
        accepted = Set.copyOf(accepted);
    }

    public NewBirth(long mother, LocalDate born, String familyName, String givenNames, Sex sex) {
        this(mother, born, familyName, givenNames, sex, Set.of());
    }

    @Override public String toString() { return "a birth"; }
}
