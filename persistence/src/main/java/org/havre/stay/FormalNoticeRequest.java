package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;

/**
 * Somebody who stays beyond the last authorised day is given formal notice to leave (CESEDA R.552-15).
 *
 * @param leaveBy the last day that the notice gives
 * @param permit  whether the person may live in France
 * @param offersRefused how many offers of a home the person has refused
 * @param authorisedUntil the last authorised day; null where no decision ends the right to be here
 * @param accepted the keys of the warnings that were read
 */
public record FormalNoticeRequest(LocalDate notifiedOn, LocalDate leaveBy, boolean permit, ReturnRequest returning,
        int offersRefused, LocalDate authorisedUntil, boolean present, boolean openCase, Set<String> accepted,
        LocalDate today) {

    /** Everything that stands against it; the warnings that were read are left out. */
    public List<Objection> objections() {
        return Arrays.stream(FormalNoticeRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this))
                .filter(objection -> !FormalNoticeRule.isWarning(objection) || !accepted.contains(objection.key()))
                .toList();
    }

    /** One of the two cases of R.552-15: no permit and no return asked for, or a permit and an offer refused. */
    boolean isACaseOfTheText() {
        return permit ? offersRefused > 0 : returning != ReturnRequest.MADE;
    }
}
