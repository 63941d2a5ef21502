package org.havre.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against a return, or a word to OFII; the name is also the key of the sentence. */
public enum ReturnRule {
    BEFORE_LEAVING, IN_THE_FUTURE, CANCELLED;

    /** Everything that stands against somebody having come back from an absence on a day. */
    public static List<Objection> against(Absence absence, LocalDate day, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (absence.isCancelled()) objections.add(Objection.of(CANCELLED).at("day"));
        if (!day.isAfter(absence.nights().start()))
            objections.add(Objection.of(BEFORE_LEAVING, absence.nights().start()).at("day"));
        if (day.isAfter(today)) objections.add(Objection.of(IN_THE_FUTURE, today).at("day"));
        return List.copyOf(objections);
    }
}
