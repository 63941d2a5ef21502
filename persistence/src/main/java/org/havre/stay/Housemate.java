package org.havre.stay;

import java.io.Serializable;
import org.havre.orientation.ExitReason;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Period;

/**
 * One of a household that stays in a facility, with a name, and the bed of a day, which may be none.
 *
 * @param bedName what the unit and the place are called; null without a bed
 * @param reason why somebody left; null while here
 */
public record Housemate(long stay, long facility, Guest guest, String familyName, String givenNames, HouseholdRole role,
        Period during,
        BedWish bed, String bedName, ExitReason reason, Long exitDecision) implements Serializable {

    public long person() { return guest.person(); }

    public boolean hasLeft() { return !during.isOpen(); }

    @Override public String toString() { return "housemate " + person(); }
}
