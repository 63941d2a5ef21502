package org.havre.orientation;

import java.util.function.Predicate;

/** Everything that can stand against keeping a file as a decision's paper; the name is also the message key. */
public enum PaperRule {
    EMPTY(paper -> paper.size() == 0), //
    TOO_LARGE(paper -> paper.size() > Paper.LARGEST), //
    UNKNOWN_KIND(paper -> paper.size() > 0 && paper.kind().isEmpty());

    private final Predicate<Paper> applies;

    PaperRule(Predicate<Paper> applies) {
        this.applies = applies;
    }

    boolean standsAgainst(Paper paper) {
        return applies.test(paper);
    }
}
