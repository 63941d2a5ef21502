package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against OFII's answer to a facility; the name is also the key of the sentence. */
public enum AskAnswerRule {
    NO_ANSWER("answer", r -> r.answer() == null || r.answer() == AskState.ASKED), //
    ANSWERED_ALREADY("answer", r -> r.state() != AskState.ASKED),
    /** An answer is given with its reasons. */
    REASONS_MISSING("because", r -> r.because() == null || r.because().isBlank());

    /** What OFII answers to a request in a state. */
    public record Request(AskState state, AskState answer, String because) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    AskAnswerRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
