package org.havre.comparison;

import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** What can stand against justifying a difference; the name is also the key of its sentence. */
public enum JustificationRule {
    /** Every unit has its cause. */
    NOTHING_LEFT,
    /** Other units are left than those that were read. */
    UNITS_MOVED,
    /** A justification says something, and is short. */
    NO_COMMENT, LONG_COMMENT;

    private static final int LONGEST = 200;

    /** @param units that were read; null where none were */
    public static List<Objection> against(int left, Integer units, String comment) {
        var objections = new ArrayList<Objection>();
        if (left == 0) objections.add(Objection.of(NOTHING_LEFT));
        else if (units == null || units != left) objections.add(Objection.of(UNITS_MOVED, left).at("units"));
        if (comment == null || comment.isBlank()) objections.add(Objection.of(NO_COMMENT).at("comment"));
        else
            if (comment.strip().length() > LONGEST)
                objections.add(Objection.of(LONG_COMMENT, LONGEST).at("comment"));
        return List.copyOf(objections);
    }
}
