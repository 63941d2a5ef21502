package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.Procedure;
import org.havre.shared.Period;

/**
 * One of those who are on their way here.
 *
 * @param arrivedOn null while still on the way
 * @param procedure null for somebody not registered yet
 * @param elsewhere another stay that is not over by the day of arrival; null where there is none
 */
public record Expected(Guest guest, LocalDate arrivedOn, Procedure procedure, Elsewhere elsewhere)
        implements Serializable {

    /**
     * A stay in another facility.
     *
     * @param facility its name; null where the caller may not know it
     * @param byTransfer whether it ends by coming here: OFII has decided a transfer, or an admission that is not older
     */
    public record Elsewhere(String facility, Period nights, boolean byTransfer) implements Serializable {}

    public boolean hasArrived() { return arrivedOn != null; }
}
