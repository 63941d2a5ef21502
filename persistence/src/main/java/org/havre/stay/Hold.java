package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.havre.shared.Period;

/** Nights that belong to somebody, in a place, or in the unit alone where {@code place} is null. */
public record Hold(Guest guest, Long place, Period nights, boolean reserved) implements Serializable {

    public boolean isOf(long person) { return guest.person() == person; }

    public boolean isOn(Bed bed) { return place != null && place == bed.place(); }

    /** What is left of it when it ends on a day; nothing where it had not begun before. */
    public Optional<Hold> leftOn(LocalDate day) {
        if (!nights.start().isBefore(day)) return Optional.empty();
        return Optional.of(nights.covers(day) ? new Hold(guest, place, nights.until(day), reserved) : this);
    }
}
