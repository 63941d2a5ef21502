package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against declining or withdrawing a request; the name is also the key of the sentence. */
public enum RegionAnswerRule {
    ANSWERED_ALREADY("ask", r -> !r.state().next().contains(r.answer())),
    /** Each side answers for itself. */
    OF_THE_OTHER_SIDE("ask", r -> !r.mine()),
    /** Whoever asked has to find something else, and must know why. */
    REASON_MISSING("because", r -> r.answer() == RegionAskState.DECLINED
            && (r.because() == null || r.because().isBlank()));

    /** @param mine whether the answer is the reader's to give */
    public record Request(RegionAskState state, RegionAskState answer, boolean mine, String because) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    RegionAnswerRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
