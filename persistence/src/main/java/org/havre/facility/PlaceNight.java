package org.havre.facility;

import java.io.Serializable;

/** What a place is on one night, for whom or why; contradicted where it is slept in though closed or out of service. */
public record PlaceNight(PlaceState state, UnavailabilityReason reason, Holder holder, boolean contradicted)
        implements
        Serializable {

    static PlaceNight occupiedBy(Holder holder, UnavailabilityReason despite, boolean open) {
        return new PlaceNight(PlaceState.OCCUPIED, despite, holder, despite != null || !open);
    }

    static PlaceNight reservedFor(Holder holder) {
        return new PlaceNight(PlaceState.RESERVED, null, holder, false);
    }

    static PlaceNight outOfService(UnavailabilityReason reason) {
        return new PlaceNight(PlaceState.UNAVAILABLE, reason, null, false);
    }

    static PlaceNight of(PlaceState state) {
        return new PlaceNight(state, null, null, false);
    }
}
