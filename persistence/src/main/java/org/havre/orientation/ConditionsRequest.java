package org.havre.orientation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;

/**
 * Reception conditions withdrawn or refused; either takes effect on the day of signature (D.551-17, D.551-18).
 *
 * @param nature      WITHDRAWAL or REFUSAL
 * @param announcedOn when the person was told and could answer; a refusal needs none
 * @param exceptional whether the case is said to be exceptional
 * @param weighed     whether the person's vulnerability was weighed
 * @param accepted    the keys of the warnings that were read
 */
public record ConditionsRequest(DecisionNature nature, LocalDate signedOn, LocalDate notifiedOn, LocalDate announcedOn,
        ConditionsGround ground, boolean exceptional, boolean weighed, boolean housed, StayPolicy policy,
        Set<String> accepted, LocalDate today) {

    /** Everything that stands against it; the warnings that were read are left out. */
    public List<Objection> objections() {
        return Arrays.stream(ConditionsRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).filter(objection -> !isAccepted(objection)).toList();
    }

    private boolean isAccepted(Objection objection) {
        return ConditionsRule.isWarning(objection) && accepted.contains(objection.key());
    }

    /** The first day on which it may be signed; null where nothing has been announced. */
    public LocalDate earliest() {
        return announcedOn == null ? null : policy.earliestSignature(announcedOn);
    }

    boolean isWithdrawal() {
        return nature == DecisionNature.WITHDRAWAL;
    }
}
