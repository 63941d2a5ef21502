package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against contesting a transcription, or answering; the name is also the key of the sentence. */
public enum ContestRule {
    /** What OFII has confirmed is taken back by another decision; only what is contested is answered. */
    NOT_POSSIBLE_NOW(r -> !r.state().next().contains(r.to())),
    /** A decision that counts as never taken is no longer compared. */
    ANNULLED(Request::annulled),
    /** Nobody can put right what is contested without a reason. */
    REASON_MISSING(r -> r.because() == null || r.because().isBlank());

    /** A word that would bring a transcription from a state to another. */
    public record Request(TranscriptionState state, TranscriptionState to, boolean annulled, String because) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule, state).at("because")).toList();
        }
    }

    private final Predicate<Request> applies;

    ContestRule(Predicate<Request> applies) {
        this.applies = applies;
    }
}
