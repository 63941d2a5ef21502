package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Objection;

/** What stands against telling an evaluation or a label; the name is also the message key. */
public enum StandingRule {
    NOT_EVALUATED_YET, EVALUATED_ALREADY, LABELLED_ALREADY, NOT_LABELLED, ENDS_BEFORE_IT_STARTS;

    /** @param day of the evaluation */
    public static List<Objection> againstEvaluation(Standing known, LocalDate day, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (day.isAfter(today)) found.add(Objection.of(NOT_EVALUATED_YET, day).at("evaluatedOn"));
        if (known.evaluations().contains(day)) found.add(Objection.of(EVALUATED_ALREADY, day).at("evaluatedOn"));
        return List.copyOf(found);
    }

    /** @param from the first day */
    public static List<Objection> againstLabel(Standing known, PlaceAttribute attribute, LocalDate from) {
        return known.after(attribute, from).map(label -> Objection.of(LABELLED_ALREADY, attribute,
                label.days().start()).at("labelFrom")).stream().toList();
    }

    /** @param day the first on which it no longer holds */
    public static List<Objection> againstEnd(Standing known, PlaceAttribute attribute, LocalDate day) {
        var open = known.open(attribute);
        if (open.isEmpty()) return List.of(Objection.of(NOT_LABELLED, attribute).at("label"));
        var start = open.get().days().start();
        return start.isBefore(day)
                ? List.of()
                : List.of(Objection.of(ENDS_BEFORE_IT_STARTS, start).at("labelFrom"));
    }
}
