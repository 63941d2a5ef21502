package org.havre.facility;

import java.io.Serializable;
import org.havre.shared.Period;

/** Nights out of service of a place, or of a whole unit where the place is null; annulled ones are not told. */
public record UnavailabilityRow(long id, long unit, Long place, UnavailabilityReason reason, Period nights, int version)
        implements
        Serializable {

    public boolean concerns(PlaceRow candidate) {
        return unit == candidate.unit() && (place == null || place == candidate.id());
    }
}
