package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.orientation.OrientationState;

/**
 * A household that waits for a place.
 *
 * @param since      the day on which it was registered, or its last orientation was taken back
 * @param dublin     whether one of them is in the Dublin procedure; {@code unregistered} whether an adult has none yet
 * @param before     how an earlier orientation ended; null where there was none
 * @param askedOf    the directorate of another region that was asked for a place and has not answered; null where none was
 */
public record WaitingHousehold(long id, String reference, String familyName, String givenNames, int people, int adults,
        LocalDate since, boolean dublin, boolean unregistered, boolean stepFree, boolean groundFloor,
        OrientationState before, String askedOf) implements Serializable {

    public int children() { return people - adults; }

    @Override public String toString() { return "waiting household " + id; }
}
