package org.havre.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against keeping a household's files for a dispute; the name is also the key of the sentence. */
public enum HoldRule {
    REASON_MISSING, NOT_AHEAD, TOO_LONG, HELD_ALREADY;

    private static final int MONTHS = 24;

    /** @param held until when the files are held by now; null where they are not */
    public static List<Objection> against(HoldReason reason, LocalDate until, LocalDate held, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (reason == null) objections.add(Objection.of(REASON_MISSING).at("reason"));
        if (!until.isAfter(today)) objections.add(Objection.of(NOT_AHEAD, today).at("until"));
        if (until.isAfter(today.plusMonths(MONTHS)))
            objections.add(Objection.of(TOO_LONG, today.plusMonths(MONTHS)).at("until"));
        if (held != null) objections.add(Objection.of(HELD_ALREADY, held).at("until"));
        return List.copyOf(objections);
    }
}
