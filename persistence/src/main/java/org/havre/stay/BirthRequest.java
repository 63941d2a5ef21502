package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.resident.Sex;
import org.havre.shared.Objection;

/**
 * A child is born to somebody who stays here: it stays here from that day on, without a decision (R4).
 *
 * @param known the birth dates and given names of those who belong to the household already
 */
public record BirthRequest(Stay stay, Sex sex, LocalDate motherBorn, LocalDate born, String givenNames, List<Kin> known,
        LocalDate today) {
    public BirthRequest {
        known = List.copyOf(known);
    }

    /** Everything that stands against recording it. */
    public List<Objection> objections() {
        return Arrays.stream(BirthRule.values()).filter(rule -> rule.appliesTo(this)).map(rule -> rule.against(this))
                .toList();
    }

    boolean isKnown() {
        return known.stream()
                .anyMatch(kin -> kin.born().day().equals(born) && kin.givenNames().equalsIgnoreCase(givenNames));
    }
}
