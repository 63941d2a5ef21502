package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A household that is present in a facility.
 *
 * @param until the first last authorised day among its people; null where nothing ends their right to be here
 */
public record Guests(long household, String reference, long facility, String facilityName, int people, LocalDate until,
        Overstay category) implements Serializable {}
