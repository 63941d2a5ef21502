package org.havre.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against recording that somebody outside was told; the name is also the key of the sentence. */
public enum DeclarationRule {
    IN_THE_FUTURE, BEFORE_THE_EVENT, BEFORE_THE_CORRECTION;

    /** @param lastTold the day on which the same was told otherwise; null where it was not */
    public static List<Objection> against(DeclarationKind kind, LocalDate event, LocalDate lastTold, LocalDate day,
            LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (day.isAfter(today)) objections.add(Objection.of(IN_THE_FUTURE, today).at("day"));
        if (day.isBefore(first(kind, event)))
            objections.add(Objection.of(BEFORE_THE_EVENT, first(kind, event)).at("day"));
        else
            if (lastTold != null && day.isBefore(lastTold))
                objections.add(Objection.of(BEFORE_THE_CORRECTION, lastTold).at("day"));
        return List.copyOf(objections);
    }

    /** The first day on which it can be told: an absence begins after the day on which somebody was last seen. */
    private static LocalDate first(DeclarationKind kind, LocalDate event) {
        return kind.isEachTimeAnother() ? event.plusDays(1) : event;
    }
}
