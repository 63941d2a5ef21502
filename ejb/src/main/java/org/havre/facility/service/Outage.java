package org.havre.facility.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;

/**
 * What somebody declares out of service: one place, or the whole unit where it is null, from the first unusable night
 * to the last, both included; a null last night means until further notice.
 */
public record Outage(long unit, Long place, UnavailabilityReason reason, LocalDate firstNight, LocalDate lastNight)
        implements
        Serializable {

    /** As the nights are kept: up to the first usable one. */
    Period nights() {
        if (lastNight == null) return Period.from(firstNight);
        if (lastNight.isBefore(firstNight)) {
            throw new Refusal(Objection.of("OutOfServiceRule.NO_NIGHT").at("lastNight"));
        }
        return Period.between(firstNight, lastNight.plusDays(1));
    }
}
