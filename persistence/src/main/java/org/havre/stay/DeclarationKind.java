package org.havre.stay;

import static org.havre.stay.DeclaredFact.*;

import java.util.List;
import java.util.Set;

/** What a facility declares, with the facts that are told of it in the order of the paper. */
public enum DeclarationKind {
    ARRIVAL(DAY, DECISION, DECIDED_ON, CHANNEL), //
    TRANSFER_IN(DAY, DECISION, DECIDED_ON), //
    NO_SHOW(NON_ARRIVAL, DAY, LAST_DAY, DECISION, DECIDED_ON), //
    PLACE_REFUSED(ANSWER, ANSWER_REASON, DAY, DECISION, DECIDED_ON), //
    /** Carried out by OFII's decision, of which the prefect is told as well (CESEDA R.552-14), or without one. */
    DEPARTURE(Set.of(Recipient.OFII, Recipient.PREFECT), DAY, REASON, DECISION, DECIDED_ON), //
    TRANSFER_OUT(DAY, REASON, DECISION, DECIDED_ON), //
    /** Away for more than a week without a valid reason (L.552-5, R.551-21). */
    ABSENCE(Set.of(Recipient.OFII, Recipient.PREFECT), LAST_SEEN), //
    EXIT_ASKED(LAST_SEEN), //
    /** Of somebody whose absence OFII had been told of. */
    RETURN(DAY), //
    BIRTH(DAY), HOUSEHOLD(CHANGE, DAY), //
    OUTAGE(DeclaredFact.OUTAGE, DAY, USABLE_FROM), //
    /** Here beyond the last authorised day: the exit could not be carried out (R.552-14). */
    OVERSTAY(Set.of(Recipient.OFII, Recipient.PREFECT), AUTHORISED_UNTIL);

    private final Set<Recipient> recipients;
    private final List<DeclaredFact> facts;

    DeclarationKind(DeclaredFact... facts) {
        this(Set.of(Recipient.OFII), facts);
    }

    DeclarationKind(Set<Recipient> recipients, DeclaredFact... facts) {
        this.recipients = recipients;
        this.facts = List.of(facts);
    }

    public boolean goesTo(Recipient recipient) {
        return recipients.contains(recipient);
    }

    List<DeclaredFact> facts() {
        return facts;
    }

    /** Whether another telling is another event, and not the same one put right. */
    boolean isEachTimeAnother() {
        return this == ABSENCE || this == EXIT_ASKED;
    }
}
