package org.havre.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The places of a facility by its act, and by its addresses.
 *
 * @param act       by the act; null where none says it
 * @param addresses the sum of its addresses; null where none is described
 * @param stepFree  places that can be reached without a step
 * @param staff     full-time posts of the year; null where nobody told them
 */
public record PlacesOnFile(Integer act, Integer addresses, SpecialPlaces lgbt, SpecialPlaces fvvTeh,
        SpecialPlaces stepFree, BigDecimal staff) implements Serializable {

    /**
     * Places for some: how many the act grants, how many there are, and whether the facility says that it has any.
     *
     * @param authorised null where the act does not say
     */
    public record SpecialPlaces(Integer authorised, int existing, boolean labelled) implements Serializable {
        public static final SpecialPlaces NONE = new SpecialPlaces(null, 0, false);

        boolean exceed() { return authorised != null && existing > authorised; }

        boolean contradictTheirLabel() { return labelled != existing > 0; }

        Stream<Trace> told() {
            return Stream.concat(
                    authorised == null ? Stream.of() : Stream.of(Trace.of(TraceKind.AUTHORISED, authorised)),
                    Stream.of(Trace.of(TraceKind.EXISTING, existing)));
        }
    }

    /** Whether the two capacities are further apart than some hundredths of the act's (R55). */
    boolean differByMoreThan(int percent) {
        return act != null && addresses != null && Math.abs((long) act - addresses) * 100 > (long) act * percent;
    }

    /** Whether there are more places for each post than so many; a post of nobody is for too many. */
    boolean exceedPerPost(int places) {
        return isStaffKnown() && perPost(places) > 0;
    }

    boolean fallShortPerPost(int places) { return isStaffKnown() && perPost(places) < 0; }

    private boolean isStaffKnown() { return act != null && staff != null; }

    private int perPost(int places) {
        return BigDecimal.valueOf(act).compareTo(staff.multiply(BigDecimal.valueOf(places)));
    }

    Stream<Trace> told() {
        return Stream.of(Trace.of(TraceKind.ACT_PLACES, act), Trace.of(TraceKind.ADDRESSES, addresses));
    }

    Stream<Trace> postsTold() {
        return Stream.of(Trace.of(TraceKind.ACT_PLACES, act), new Trace(TraceKind.POSTS, staff.toPlainString()));
    }
}
