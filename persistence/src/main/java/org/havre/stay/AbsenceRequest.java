package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * Somebody is, was or will be away.
 *
 * @param from   the first night away
 * @param back   the day of return, seen or foreseen; null where nobody knows
 * @param reason null where the absence is not justified
 * @param others the nights of the person's other absences
 */
public record AbsenceRequest(Stay stay, LocalDate from, LocalDate back, AbsenceReason reason, boolean evidence,
        List<Period> others, LocalDate today) {
    public AbsenceRequest {
        others = List.copyOf(others);
    }

    /** Everything that stands against declaring it. */
    public List<Objection> objections() {
        return Arrays.stream(AbsenceRule.values()).filter(rule -> rule.appliesTo(this)).map(rule -> rule.against(this))
                .toList();
    }

    boolean isUpsideDown() { return back != null && !back.isAfter(from); }

    /** The first of the other absences with which it shares a night; null where there is none. */
    Period other() {
        return isUpsideDown()
                ? null
                : others.stream().filter(Period.between(from, back)::overlaps).findFirst().orElse(null);
    }

    boolean beginsAfterDeparture() {
        var left = stay.during().end();
        return left != null && !from.isBefore(left);
    }
}
