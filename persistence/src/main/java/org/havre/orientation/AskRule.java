package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against a facility's request for a transfer; the name is also the key of the sentence. */
public enum AskRule {
    GROUND_MISSING("ground", r -> r.ground() == null),
    /** A manager asks for those whom it houses. */
    NOT_HOUSED_HERE("household", r -> !r.housedHere()),
    /** One question at a time. */
    ASKED_ALREADY("household", Request::askedAlready);

    /** What a facility asks for a household. */
    public record Request(TransferGround ground, boolean housedHere, boolean askedAlready) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    AskRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
