package org.havre.orientation;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.ClaimBody;
import org.havre.resident.OutcomeKind;

/** The end of care that follows from what was said of a claim. Havre proposes it; only OFII's decision fixes it (R.552-13). */
public sealed interface CareEnd extends Serializable {

    /** Why care ends at the end of a month. */
    enum Basis {
        /** The month in which the time to appeal is over (L.551-14 3°). */
        APPEAL_OVER,
        /** The month in which CNDA read its decision in public (L.551-14 3°). */
        READ_IN_PUBLIC,
        /** The month in which CNDA's order was notified (L.551-14 3°). */
        ORDER_NOTIFIED,
        /** The month in which protection was notified: to be confirmed by the date on OFII's decision. */
        PROTECTION_NOTIFIED
    }

    /** A date that is asked for and never assumed. */
    enum Asked {
        NOTIFIED_ON, READ_ON,
        /** It is <i>franc</i>, moves to the next working day and waits for legal aid: nobody but the person's papers knows it. */
        APPEAL_ENDS_ON
    }

    record Proposed(LocalDate on, Basis basis) implements CareEnd {
        /** Whether no text read so far says it. */
        public boolean isToConfirm() {
            return basis == Basis.PROTECTION_NOTIFIED;
        }
    }

    /** Nothing can be proposed before this date is known. */
    record Unknown(Asked missing) implements CareEnd {}

    /** What was said ends no care: the claim is open again, or nobody claims any more. */
    record None() implements CareEnd {}

    /** What was said of a claim, with the days that are known; the others are null. */
    record Said(ClaimBody body, OutcomeKind outcome, LocalDate readOn, LocalDate notifiedOn, LocalDate appealEndsOn)
            implements
            Serializable {}

    static CareEnd after(Said said) {
        return switch (said.outcome().standing()) {
            case PENDING -> new None();
            case PROTECTED -> endOf(said.notifiedOn(), Basis.PROTECTION_NOTIFIED, Asked.NOTIFIED_ON);
            case REJECTED -> rejected(said);
        };
    }

    private static CareEnd rejected(Said said) {
        if (said.body() == ClaimBody.OFPRA) return endOf(said.appealEndsOn(), Basis.APPEAL_OVER, Asked.APPEAL_ENDS_ON);
        return said.outcome() == OutcomeKind.REJECTED_BY_ORDER
                ? endOf(said.notifiedOn(), Basis.ORDER_NOTIFIED, Asked.NOTIFIED_ON)
                : endOf(said.readOn(), Basis.READ_IN_PUBLIC, Asked.READ_ON);
    }

    private static CareEnd endOf(LocalDate day, Basis basis, Asked asked) {
        return day == null ? new Unknown(asked) : new Proposed(day.with(lastDayOfMonth()), basis);
    }
}
