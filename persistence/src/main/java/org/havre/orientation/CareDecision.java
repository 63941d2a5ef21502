package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A decision that stands and bears on how long somebody may stay.
 *
 * @param person null where it concerns the whole household
 * @param until the last authorised day that it sets; null where it sets none
 */
public record CareDecision(long id, String number, DecisionNature nature, Long person, LocalDate decidedOn,
        LocalDate until) implements Serializable {

    boolean concerns(Long member) {
        return person == null || person.equals(member);
    }
}
