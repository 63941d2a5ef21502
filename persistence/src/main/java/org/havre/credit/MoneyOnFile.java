package org.havre.credit;

import java.io.Serializable;
import java.util.stream.Stream;

/**
 * What was granted for a year.
 *
 * @param grant     null while nothing is granted
 * @param placeDays that it pays for
 */
public record MoneyOnFile(Euros grant, long placeDays) implements Serializable {
    /** Whether a place costs more each day than an amount, before any rounding; never where it is not known. */
    boolean costsMoreThan(Euros perDay) {
        return perDay != null && isKnown() && grant.exceeds(perDay.times(placeDays));
    }

    boolean costsLessThan(Euros perDay) { return isKnown() && perDay.times(placeDays).exceeds(grant); }

    private boolean isKnown() { return grant != null && placeDays > 0; }

    /** @param limit what a place should cost each day, at most or at least */
    Stream<Trace> told(Euros limit) {
        return Stream.of(Trace.of(TraceKind.PER_DAY, grant.over(placeDays)), Trace.of(TraceKind.TARGET, limit),
                Trace.of(TraceKind.GRANTED, grant), Trace.of(TraceKind.PLACE_DAYS, placeDays));
    }
}
