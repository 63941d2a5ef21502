package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.facility.UnitTraits;
import org.havre.shared.Period;

/** A flat or room as a placement sees it: what it is like, its beds, and who holds them on which nights. */
public record Lodging(long unit, String name, UnitTraits traits, int preparationDays, List<Bed> beds, List<Hold> holds)
        implements Serializable {

    public Lodging {
        beds = List.copyOf(beds);
        holds = List.copyOf(holds);
    }

    /** The same, once these people no longer hold anything here from a day on. */
    public Lodging leftBy(Set<Long> people, LocalDate day) {
        var remaining = holds.stream()
                .flatMap(hold -> people.contains(hold.guest().person()) ? hold.leftOn(day).stream() : Stream.of(hold));
        return new Lodging(unit, name, traits, preparationDays, beds, remaining.toList());
    }

    public Optional<Bed> bed(long place) { return beds.stream().filter(bed -> bed.place() == place).findFirst(); }

    /** Who else sleeps here, or is expected to, on any of these nights. */
    public Stream<Hold> heldDuring(Period nights) {
        return holds.stream().filter(h -> h.nights().overlaps(nights));
    }

    public long openBedsOn(LocalDate night) { return beds.stream().filter(bed -> bed.open().covers(night)).count(); }

    /** Beds that nothing stands against on the first of these nights, less the people who sleep here without one. */
    public int freeBeds(Guest guest, Period nights) {
        var free = beds.stream().filter(bed -> new BedRequest(guest, bed, this, nights).isFree()).count();
        return (int) Math.max(0, free - heldDuring(nights).filter(hold -> hold.place() == null).count());
    }

    /** Beds that are open, in service and held by nobody on all of these nights, less those who sleep here without one. */
    public long freeBeds(Period nights) {
        var free = beds.stream().filter(bed -> bed.isUsableDuring(nights))
                .filter(bed -> heldDuring(nights).noneMatch(hold -> hold.isOn(bed))).count();
        return Math.max(0, free - heldDuring(nights).filter(hold -> hold.place() == null).count());
    }
}
