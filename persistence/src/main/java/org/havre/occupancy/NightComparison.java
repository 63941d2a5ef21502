package org.havre.occupancy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When the kept nights of a facility were last counted again, and the last time that some were not what was counted.
 *
 * @param code    null where the facility has none today
 * @param wrongAt null where all have always been right; then nothing follows
 * @param wrong   how many nights differed, from {@code first} to {@code last}
 */
public record NightComparison(long facility, String code, String name, Instant comparedAt, Instant wrongAt, long wrong,
        LocalDate first, LocalDate last) implements Serializable {

    public boolean isWrong() { return wrongAt != null; }

    /** The month to look at first: that of the last night that differed. */
    public YearMonth month() {
        return last == null ? null : YearMonth.from(last);
    }
}
