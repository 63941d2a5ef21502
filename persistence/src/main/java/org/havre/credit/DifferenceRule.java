package org.havre.credit;

import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** What stands against a word on a difference. */
public enum DifferenceRule {
    NOTHING_SAID, TOO_LONG, CLOSED, SAID_ALREADY;

    private static final int LONGEST = 200;

    /** @param next the state that somebody wants it to take */
    public static List<Objection> against(ReconciledState now, ReconciledState next, String comment) {
        var found = new ArrayList<Objection>();
        if (comment == null || comment.isBlank()) found.add(Objection.of(NOTHING_SAID).at("why"));
        else if (comment.strip().length() > LONGEST) found.add(Objection.of(TOO_LONG).at("why"));
        if (now == ReconciledState.CLOSED) found.add(Objection.of(CLOSED));
        else if (!now.next().contains(next)) found.add(Objection.of(SAID_ALREADY));
        return List.copyOf(found);
    }
}
