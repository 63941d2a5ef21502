package org.havre.orientation;

import java.io.Serializable;

/** Which decisions are listed; null does not narrow. */
public record DecisionFilter(DecisionNature nature, DecisionOrigin origin, Long household) implements Serializable {
    public static final DecisionFilter ALL = new DecisionFilter(null, null, null);

    public static DecisionFilter of(long household) { return new DecisionFilter(null, null, household); }
}
