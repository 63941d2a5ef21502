package org.havre.statement;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.occupancy.Window;
import org.havre.shared.Period;

/**
 * What was known of a fact between two recordings.
 *
 * @param detail what it is about beside its days, without a name; null where the days say it all
 * @param state  what else of it counts: a reason, a state; null where there is none
 */
public record FactVersion(Period during, String detail, String state) implements Serializable {

    public FactVersion {
        detail = detail == null || detail.isEmpty() ? null : detail;
        state = state == null || state.isEmpty() ? null : state;
    }

    /**
     * What of it nights of a window are counted from: whatever lies outside is alike. Null where it has none; who came
     * before the window came on its eve, and who left on a day of it is counted among those who left.
     */
    FactVersion within(Window window, FactKind fact) {
        var from = during.start();
        var until = during.end();
        if (!from.isBefore(window.to()) || until != null && until.isBefore(window.from())) return null;
        var eve = window.from().minusDays(1);
        return new FactVersion(Period.between(from.isBefore(eve) && !fact.isOrdered() ? eve : from,
                ends(until, window)), detail, state);
    }

    private static LocalDate ends(LocalDate until, Window window) {
        return until == null || !until.isBefore(window.to()) ? null : until;
    }
}
