package org.havre.occupancy;

import java.io.Serializable;
import org.havre.facility.FacilityRow;

/**
 * The places of a facility that may be given to somebody, tonight and in some days.
 *
 * @param tonight what may be allocated tonight; {@code later} the same on the last night looked at, by all that is known
 * @param leaving those present whose last authorised day is one of these
 * @param overdue those present whose last authorised day has passed: nobody knows when they leave
 */
public record Vacancy(FacilityRow facility, long tonight, long later, long leaving, long overdue)
        implements Serializable {

    /** Places that open or close meanwhile, come back into service, or are kept no longer; negative where they become fewer. */
    public long changes() {
        return later - tonight;
    }

    /** If everybody leaves who has to. */
    public long expected() { return later + leaving; }

    public boolean isNothing() { return tonight == 0 && later == 0 && leaving == 0 && overdue == 0; }
}
