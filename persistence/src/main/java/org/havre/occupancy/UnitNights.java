package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static org.havre.occupancy.Measure.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One unit that is not transitory: its places, what keeps them from use, who sleeps there and who is expected. */
final class UnitNights {
    private final Window window;
    private final Tally own;
    private final Map<Long, BitSet> open = new HashMap<>();
    private final Map<Long, BitSet> slept = new HashMap<>();
    private final List<Fact.OutOfService> outages = new ArrayList<>();

    UnitNights(Window window) {
        this.window = window;
        this.own = new Tally(window);
    }

    void take(Fact.Places places) {
        own.add(OPENED, places.open(), places.number());
        if (places.place() != null) nightsOf(open, places.place()).or(window.nightsOf(places.open()));
    }

    void take(Fact.OutOfService outage) {
        outages.add(outage);
    }

    void take(Fact.Beds beds) {
        own.add(OCCUPIED, beds.period(), beds.number());
        if (beds.place() != null) nightsOf(slept, beds.place()).or(window.nightsOf(beds.period()));
    }

    void take(Fact.Held held) {
        own.add(RESERVED, held.period(), held.number());
    }

    private BitSet nightsOf(Map<Long, BitSet> places, Long place) {
        return places.computeIfAbsent(place, none -> new BitSet(window.nights()));
    }

    /**
     * Adds to the facility's tally what only the unit knows: places out of service, free places and people too many.
     * Free places of one unit do not make up for people too many in another.
     */
    void addTo(Tally facility) {
        var vacant = vacant((place, night, why) -> facility.add(why, night, 1));
        var reserved = own.nights(RESERVED);
        for (int night = 0; night < window.nights(); night++) {
            facility.add(ALLOCABLE, night, Math.max(0, vacant[night] - reserved[night]));
            facility.add(EXCESS, night, Math.max(0, -vacant[night]));
        }
    }

    /** How many of its places can still be given, night by night. */
    int[] allocable() {
        var allocable = vacant((place, night, why) -> {});
        var reserved = own.nights(RESERVED);
        Arrays.setAll(allocable, night -> Math.max(0, allocable[night] - reserved[night]));
        return allocable;
    }

    int[] reserved() { return own.nights(RESERVED); }

    private int[] vacant(OutOfService each) {
        var vacant = own.nights(OPENED);
        var occupied = own.nights(OCCUPIED);
        Arrays.setAll(vacant, night -> vacant[night] - occupied[night]);
        eachOutOfService((place, night, why) -> {
            if (why != BLOCKED_BUT_OCCUPIED) vacant[night]--;
            each.on(place, night, why);
        });
        return vacant;
    }

    /** A place that is out of service on a night, and why; or slept in all the same. */
    interface OutOfService {
        void on(long place, int night, Measure why);
    }

    /** Tells each place that is out of service on each night, under the first of its reasons. */
    void eachOutOfService(OutOfService each) {
        outages.sort(comparing((Fact.OutOfService outage) -> outage.period().start())
                .thenComparing(Fact.OutOfService::order));
        open.forEach((place, nights) -> {
            var occupied = slept.getOrDefault(place, new BitSet());
            var usable = (BitSet) nights.clone();
            for (var outage : outages) {
                if (outage.place() != null && !outage.place().equals(place)) continue;
                var hit = window.nightsOf(outage.period());
                hit.and(usable);
                usable.andNot(hit);
                hit.stream().forEach(night -> each.on(place, night,
                        occupied.get(night) ? BLOCKED_BUT_OCCUPIED : Measure.of(outage.reason())));
            }
        });
    }
}
