package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import org.havre.resident.HouseholdRole;

/**
 * Somebody present in a facility, with what is known of where the person is, and what OFII was told of it.
 *
 * @param bed     what the unit and the place are called; empty without a bed
 * @param spells  the absences of the stay, the first one first
 * @param toldBy  who told OFII last; null where nobody did
 */
public record Absent(long stay, long person, long household, long facility, String code, String facilityName,
        String reference, HouseholdRole role, String familyName, String givenNames, String bed, Whereabouts where,
        List<Spell> spells, AbsenceWatch.Told told, String toldBy) implements Serializable {

    public Absent {
        spells = List.copyOf(spells);
    }

    /** One absence that was declared. */
    public record Spell(long absence, int version, Away away, boolean evidence) implements Serializable {}

    @Override public String toString() { return "whereabouts of " + person; }
}
