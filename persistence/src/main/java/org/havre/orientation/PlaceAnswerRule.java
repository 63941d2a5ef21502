package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against a facility's answer; the name is also the key of the sentence. */
public enum PlaceAnswerRule {
    NOTHING_TO_ANSWER("answer", r -> !r.state().isOpen()), //
    ANSWER_MISSING("answer", r -> r.answer() == null), //
    /** Not adapted, or not available: always with the reason (R6). */
    REASON_MISSING("reason", r -> r.answer() != null && !r.answer().reasons().isEmpty() && r.reason() == null), //
    REASON_OF_ANOTHER_ANSWER("reason", r -> r.answer() != null && r.reason() != null && !r.reason().isOf(r.answer()));

    /** What a facility answers to an orientation in a state. */
    public record Request(OrientationState state, PlaceAnswer answer, PlaceAnswer.Reason reason) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule, state).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    PlaceAnswerRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
