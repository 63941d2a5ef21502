package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.orientation.OrientationState;
import org.havre.shared.Objection;

/** Those who were expected have not come, or will not; recorded on {@code today}. */
public record NonArrivalRequest(OrientationState state, LocalDate lastDay, OrientationState how, String because,
        LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(NonArrivalRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }

    /** The first night for which nothing is kept: this one, or the one after the last day where that has passed (R2). */
    public LocalDate firstNightFree() {
        return today.isAfter(lastDay) ? lastDay.plusDays(1) : today;
    }
}
