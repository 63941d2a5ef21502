package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static org.havre.occupancy.Measure.*;

import java.util.ArrayList;
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
        var unavailable = unavailable(facility);
        var opened = own.nights(OPENED);
        var occupied = own.nights(OCCUPIED);
        var reserved = own.nights(RESERVED);
        for (int night = 0; night < window.nights(); night++) {
            var vacant = opened[night] - unavailable[night] - occupied[night];
            facility.add(ALLOCABLE, night, Math.max(0, vacant - reserved[night]));
            facility.add(EXCESS, night, Math.max(0, -vacant));
        }
    }

    /** How many places are out of service on each night, each told to the facility under its reason. */
    private int[] unavailable(Tally facility) {
        var unavailable = new int[window.nights()];
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
                hit.stream().forEach(night -> {
                    if (occupied.get(night)) facility.add(BLOCKED_BUT_OCCUPIED, night, 1);
                    else {
                        facility.add(Measure.of(outage.reason()), night, 1);
                        unavailable[night]++;
                    }
                });
            }
        });
        return unavailable;
    }
}
