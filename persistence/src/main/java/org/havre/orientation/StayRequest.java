package org.havre.orientation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;

/**
 * A stay after the end of care that OFII grants, or the extension of one: on request, and never by itself (R.552-13).
 *
 * @param nature STAY_GRANTED or EXTENSION
 * @param care   how long those concerned may stay so far
 * @param present whether somebody concerned was present on the day of the decision
 */
public record StayRequest(DecisionNature nature, LocalDate decidedOn, LocalDate notifiedOn, LocalDate requestedOn,
        LocalDate until, Care care, Standing standing, boolean dublin, boolean present, StayPolicy policy,
        LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(StayRule.values()).filter(rule -> rule.appliesTo(this)).map(rule -> rule.against(this))
                .toList();
    }

    /** The last day that may be granted; null where no end of care is known. */
    public LocalDate latest() {
        return care.endOfCare().map(day -> policy.latest(nature, standing, day)).orElse(null);
    }

    boolean isExtension() {
        return nature == DecisionNature.EXTENSION;
    }

    boolean reachesBeyond(LocalDate day) {
        return day != null && until.isAfter(day);
    }
}
