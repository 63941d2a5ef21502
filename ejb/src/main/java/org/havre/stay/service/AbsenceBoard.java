package org.havre.stay.service;

import java.io.Serializable;
import java.util.List;
import org.havre.shared.Rate;
import org.havre.stay.AbsenceLimits;
import org.havre.stay.AbsenceState;

/**
 * Who is away in the caller's scope.
 *
 * @param presence nights spent here of those of the month's stays so far; null where nobody stayed
 */
public record AbsenceBoard(List<AbsenceRow> rows, AbsenceLimits limits, Rate presence) implements Serializable {
    public AbsenceBoard {
        rows = List.copyOf(rows);
    }

    /** How many OFII is owed a word about. */
    public long owed() {
        return rows.stream().filter(row -> row.state().isOwed()).count();
    }

    public long running() {
        return rows.stream().filter(row -> row.state() != AbsenceState.OVER && row.state() != AbsenceState.PLANNED)
                .count();
    }
}
