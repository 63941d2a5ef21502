package org.havre.stay;

import org.havre.orientation.Decision;

/** A decision on which somebody may leave, and what has become of it since. */
public record ExitDecision(Decision decision, boolean annulled, boolean used) {

    boolean concerns(long household, long person) {
        return decision.household() == household && decision.concerns(person);
    }
}
