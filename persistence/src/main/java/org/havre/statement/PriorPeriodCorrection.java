package org.havre.statement;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.havre.occupancy.Figures;

/**
 * A difference between a closed month as it was told and as it is known since: the month stays as it was closed, and the
 * statement of a later one tells the difference with its cause.
 *
 * @param recordedAt when the cause was recorded; null for what no act explains
 * @param author     null where nobody signed in recorded it
 * @param difference what has to be added to the month
 */
public record PriorPeriodCorrection(YearMonth month, Instant recordedAt, Author author, List<ChangedFact> causes,
        Figures difference) implements Serializable {

    public PriorPeriodCorrection {
        causes = List.copyOf(causes);
    }

    public static PriorPeriodCorrection unexplained(YearMonth month, Figures difference) {
        return new PriorPeriodCorrection(month, null, null, List.of(), difference);
    }

    public boolean isExplained() { return recordedAt != null; }

    /** Nights slept more or, below nought, less. */
    public long nights() {
        return difference.present();
    }
}
