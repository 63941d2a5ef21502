package org.havre.credit;

import java.io.Serializable;
import java.util.stream.Stream;

/** The nights of a year, summed: places out of service of those open, and people in undue presence beside the act's. */
public record NightsOnFile(long unavailable, long opened, long overstay, long authorised) implements Serializable {
    boolean areUnavailableAbove(int percent) { return unavailable * 100 > opened * percent && opened > 0; }

    boolean areOverstayedAbove(int percent) { return overstay * 100 > authorised * percent && authorised > 0; }

    Stream<Trace> unavailableTold() {
        return Stream.of(Trace.percent(unavailable, opened), Trace.of(TraceKind.UNAVAILABLE, unavailable),
                Trace.of(TraceKind.OPENED, opened));
    }

    Stream<Trace> overstayTold() {
        return Stream.of(Trace.percent(overstay, authorised), Trace.of(TraceKind.OVERSTAY, overstay),
                Trace.of(TraceKind.PLACE_DAYS, authorised));
    }
}
