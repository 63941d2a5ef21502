package org.havre.credit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against recording a commitment. */
public enum CommitmentRule {
    NO_NUMBER("number", asked -> !asked.number().matches("\\d{10}")), //
    NUMBER_TAKEN("number", CommitmentRequest::taken), //
    NOT_POSITIVE("ae", asked -> !asked.ae().isPositive()), //
    NO_SUCH_YEAR("from", asked -> asked.from() < CommitmentRule.FIRST || asked.from() > CommitmentRule.LAST), //
    ENDS_BEFORE_IT_STARTS("to", asked -> asked.to() < asked.from()), //
    TOO_LONG("to", asked -> asked.to() >= asked.from() + CommitmentRule.LONGEST);

    private static final int FIRST = 2015;
    private static final int LAST = 2100;
    private static final int LONGEST = 10;

    private final String field;
    private final Predicate<CommitmentRequest> broken;

    CommitmentRule(String field, Predicate<CommitmentRequest> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(CommitmentRequest asked) {
        return Stream.of(values()).filter(rule -> rule.broken.test(asked))
                .map(rule -> Objection.of(rule).at(rule.field)).toList();
    }
}
