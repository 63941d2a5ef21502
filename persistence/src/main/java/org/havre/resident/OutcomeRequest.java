package org.havre.resident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;

/**
 * What OFPRA or CNDA said of somebody's claim, to be recorded.
 *
 * @param readOn       when CNDA read it in public; null where it did not
 * @param notifiedOn   when the person received it; null where that is not known yet
 * @param appealEndsOn when the time to appeal ends; null where that is not known, or nobody may appeal
 * @param known        whether the same was recorded before
 */
public record OutcomeRequest(ClaimBody body, OutcomeKind outcome, LocalDate decidedOn, LocalDate readOn,
        LocalDate notifiedOn, LocalDate appealEndsOn, boolean known, LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(OutcomeRule.values()).filter(rule -> rule.appliesTo(this)).map(rule -> rule.against())
                .toList();
    }

    boolean isOfCnda() {
        return body == ClaimBody.CNDA;
    }

    boolean isAfterToday(LocalDate day) {
        return day != null && day.isAfter(today);
    }

    static boolean before(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
