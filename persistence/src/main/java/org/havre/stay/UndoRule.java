package org.havre.stay;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against undoing a change of a household; the name is also the key of the sentence. */
public enum UndoRule {
    /** A child that was not born is a stay recorded by error, which is cancelled. */
    A_BIRTH(r -> r.kind() == ChangeKind.BIRTH), //
    UNDONE_ALREADY(Request::undone), //
    /** The latest change is undone first. */
    CHANGED_SINCE(r -> !r.undone() && r.changedSince()), //
    /** What OFII decided of the household that was founded would concern nobody any more. */
    DECIDED_SINCE(r -> r.kind() == ChangeKind.SPLIT && r.decidedSince()), //
    REASON_MISSING(r -> r.because() == null || r.because().isBlank());

    /**
     * A change was recorded by error.
     *
     * @param changedSince whether somebody it touched has changed household or part since
     * @param decidedSince whether OFII has decided of the household that it founded
     */
    public record Request(ChangeKind kind, boolean undone, boolean changedSince, boolean decidedSince, String because) {

        /** Everything that stands against undoing it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule).at("because")).toList();
        }
    }

    private final Predicate<Request> applies;

    UndoRule(Predicate<Request> applies) {
        this.applies = applies;
    }
}
