package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;

/**
 * One line of the presence sheet of a facility and day.
 *
 * @param unit   null for somebody present without a bed
 * @param seen   null while nobody has ticked the line
 * @param away   the absence that was declared for the night of that day; null where none was
 * @param lastSeen the last day before on which a sheet saw the person; null where none did
 */
public record SheetLine(long stay, long person, String familyName, String givenNames, BirthDate born, String household,
        String site, String unit, String place, Boolean seen, Away away, LocalDate lastSeen) implements Serializable {

    public boolean isTicked() { return seen != null; }

    @Override public String toString() { return "line of stay " + stay; }
}
