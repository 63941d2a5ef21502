package org.havre.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against keeping something for another time; the name is also the key of the sentence. */
public enum PeriodRule {
    TOO_SHORT, TOO_LONG, BEFORE_TOMORROW, AS_BEFORE, SAID_ALREADY;

    /** @param before what holds on that day by now */
    public static List<Objection> against(Subject subject, int months, LocalDate starts, Period before,
            LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (months < subject.least()) objections.add(Objection.of(TOO_SHORT, subject.least()).at("months"));
        if (months > subject.most()) objections.add(Objection.of(TOO_LONG, subject.most()).at("months"));
        if (!starts.isAfter(today)) objections.add(Objection.of(BEFORE_TOMORROW, today.plusDays(1)).at("starts"));
        if (starts.equals(before.starts())) objections.add(Objection.of(SAID_ALREADY, starts).at("starts"));
        else if (months == before.months()) objections.add(Objection.of(AS_BEFORE, months).at("months"));
        return List.copyOf(objections);
    }
}
