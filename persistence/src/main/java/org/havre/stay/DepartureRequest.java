package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;

/**
 * Somebody has left on a day, for a reason; or left on another day than was recorded.
 *
 * @param decision what carries it; null where none is named
 * @param nextArrival the first day of the person's next stay; null where there is none
 */
public record DepartureRequest(Stay stay, long household, LocalDate day, ExitReason reason, ExitDecision decision,
        LocalDate nextArrival, LocalDate today) {

    /** Everything that stands against recording it. */
    public List<Objection> objections() {
        return those(rule -> rule != DepartureRule.NOT_LEFT_YET);
    }

    /** Everything that stands against correcting one that is recorded. */
    public List<Objection> objectionsToCorrection() {
        return those(rule -> rule != DepartureRule.ALREADY_LEFT);
    }

    private List<Objection> those(Predicate<DepartureRule> wanted) {
        return Arrays.stream(DepartureRule.values()).filter(wanted).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }

    boolean isWithout(Predicate<ExitDecision> quality) { return decision != null && !quality.test(decision); }
}
