package org.havre.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against the prefect's objection beside what stands against any; the name is also the message key. */
public enum PrefectRule {
    /** A warning: the delay is a value to be confirmed, and public order may not wait. */
    AFTER_THE_DELAY;

    /**
     * The prefect objects to an orientation.
     *
     * @param until the last day of the delay
     * @param accepted the keys of the warnings that were read
     */
    public record Request(OrientationActRule.Request act, LocalDate until, Set<String> accepted) {

        /** Everything that stands against it; the warnings that were read are left out. */
        public List<Objection> objections() {
            return Stream.concat(act.objections().stream(), warnings()).toList();
        }

        private Stream<Objection> warnings() {
            return Stream.of(Objection.of(AFTER_THE_DELAY, until)).filter(late -> act.today().isAfter(until))
                    .filter(late -> !accepted.contains(late.key()));
        }
    }
}
