package org.havre.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against the steps after the judge has been asked; the name is also the key of the sentence. */
public enum StepRule {
    IN_THE_FUTURE, BEFORE_THE_LAST_STEP, OUT_OF_ORDER;

    /** Of a step on a day, from a state to another. */
    public static List<Objection> against(ProceedingState from, ProceedingState to, LocalDate lastStep, LocalDate day,
            LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (day.isAfter(today)) objections.add(Objection.of(IN_THE_FUTURE, today).at("day"));
        if (day.isBefore(lastStep)) objections.add(Objection.of(BEFORE_THE_LAST_STEP, lastStep).at("day"));
        if (to == ProceedingState.APPLIED || !from.next().contains(to))
            objections.add(Objection.of(OUT_OF_ORDER, from).at("step"));
        return List.copyOf(objections);
    }
}
