package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Objection;

/** Everything that can stand against a reference cost, or a deadline of a document, that is set anew from a day on. */
public enum DatedValueRule {
    NOT_POSITIVE, YEAR_OVER, YEAR_BEGUN, SAID_ALREADY, AS_BEFORE, NOT_ASKED, OUT_OF_YEARS, NO_SUCH_DAY, SOURCE_MISSING;

    private static final int FIRST_YEAR = -1;
    private static final int LAST_YEAR = 5;
    private static final int LONGEST_SOURCE = 200;

    /** What a place costs holds from the running year on: years that are over keep what they were judged by. */
    public static List<Objection> against(DatedCost cost, ReferenceCosts known, LocalDate today) {
        var found = new ArrayList<Objection>();
        var first = today.withDayOfYear(1);
        if (!cost.perDay().isPositive()) found.add(Objection.of(NOT_POSITIVE).at("costAmount"));
        if (cost.startsOn().isBefore(first)) found.add(Objection.of(YEAR_OVER, first).at("costStarts"));
        if (known.beginThen(cost)) found.add(Objection.of(SAID_ALREADY, cost.startsOn()).at("costStarts"));
        else if (known.say(cost)) found.add(Objection.of(AS_BEFORE).at("costAmount"));
        if (isMissing(cost.source())) found.add(Objection.of(SOURCE_MISSING, LONGEST_SOURCE).at("costSource"));
        return List.copyOf(found);
    }

    /** When a document has to be there is set for years to come: those that have begun keep what was asked of them. */
    public static List<Objection> against(DatedDeadline asked, List<DatedDeadline> known, LocalDate today) {
        var found = new ArrayList<Objection>();
        var year = asked.startsOn().getYear();
        var others = known.stream().filter(asked::isOfTheSame).toList();
        if (others.isEmpty()) found.add(Objection.of(NOT_ASKED).at("deadlineDocument"));
        if (year <= today.getYear())
            found.add(Objection.of(YEAR_BEGUN, String.valueOf(today.getYear() + 1)).at("deadlineYear"));
        if (others.stream().anyMatch(other -> other.startsOn().equals(asked.startsOn())))
            found.add(Objection.of(SAID_ALREADY, asked.startsOn()).at("deadlineYear"));
        else
            if (last(others, asked.startsOn()).filter(before -> before.deadline().isThatOf(asked)).isPresent())
                found.add(Objection.of(AS_BEFORE).at("deadlineDay"));
        if (asked.deadline().yearsAfter() < FIRST_YEAR || asked.deadline().yearsAfter() > LAST_YEAR)
            found.add(Objection.of(OUT_OF_YEARS, LAST_YEAR).at("deadlineDay"));
        if (!asked.deadline().isThereEveryYear()) found.add(Objection.of(NO_SUCH_DAY).at("deadlineDay"));
        if (isMissing(asked.source())) found.add(Objection.of(SOURCE_MISSING, LONGEST_SOURCE).at("deadlineSource"));
        return List.copyOf(found);
    }

    /** The one that holds on a day. */
    private static Optional<DatedDeadline> last(List<DatedDeadline> others, LocalDate day) {
        return others.stream().filter(other -> !other.startsOn().isAfter(day))
                .max(Comparator.comparing(DatedDeadline::startsOn));
    }

    private static boolean isMissing(String source) { return source.isBlank() || source.length() > LONGEST_SOURCE; }
}
