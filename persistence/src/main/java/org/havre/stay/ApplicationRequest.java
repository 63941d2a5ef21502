package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;

/**
 * The judge is asked to order somebody out (CESEDA L.552-15, CJA L.521-3).
 *
 * @param notice  whether formal notice was given and its case is open
 * @param leaveBy the last day that the notice gave; null without a notice
 * @param finalOn when the rejection became final; null where it has not
 * @param refusals how many offers of a home were refused without a legitimate reason, which is a serious breach too
 * @param breach  whether violence or a serious breach of the house rules is held, such as staying long without a reason
 */
public record ApplicationRequest(boolean notice, LocalDate leaveBy, LocalDate appliedOn, Standing standing,
        LocalDate finalOn, boolean breach, int refusals, boolean present, LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(ApplicationRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }
}
