package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** Somebody wants this bed of this unit on these nights. */
public record BedRequest(Guest guest, Bed bed, Lodging lodging, Period nights) {

    /** Everything that stands against it, each with its dates. */
    public List<Objection> objections() {
        return Arrays.stream(PlaceObjection.values()).flatMap(rule -> rule.against(this)).toList();
    }

    /** Whether nothing stands against it for now; what will only later is no reason to keep it empty. */
    boolean isFree() {
        return Arrays.stream(PlaceObjection.values()).filter(rule -> !rule.isForLater())
                .noneMatch(rule -> rule.against(this).findAny().isPresent());
    }

    /** What people call the place. */
    String name() { return lodging.name() + " · " + bed.label(); }

    LocalDate firstNight() { return nights.start(); }

    /** What others hold of the bed on these nights. */
    Stream<Hold> rivals() {
        return ofOthers().filter(hold -> hold.nights().overlaps(nights));
    }

    /** What others have ever held of the bed. */
    Stream<Hold> ofOthers() {
        return lodging.holds().stream().filter(hold -> hold.isOn(bed) && !hold.isOf(guest.person()));
    }

    Stream<Outage> outages() { return bed.outages().stream().filter(outage -> outage.nights().overlaps(nights)); }
}
