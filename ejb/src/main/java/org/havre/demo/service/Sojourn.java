package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.orientation.ExitReason;
import org.havre.stay.EntryKind;

/** A household in one facility, from the day of arrival to that of departure. */
final class Sojourn {

    /** Nights in one unit; without an end while they last. */
    record Lodged(Slot slot, LocalDate from, LocalDate to) {}

    final Structure structure;
    final LocalDate arrival;
    final LocalDate decidedOn;
    final EntryKind entry;
    final boolean transfer;
    final List<Lodged> lodged = new ArrayList<>();
    /** The bed they hold or, where they have none yet, were meant to have. */
    private Slot slot;
    LocalDate departure;
    ExitReason reason;

    Sojourn(Slot slot, LocalDate arrival, LocalDate decidedOn, EntryKind entry, boolean transfer) {
        this.structure = slot.structure;
        this.slot = slot;
        this.arrival = arrival;
        this.decidedOn = decidedOn;
        this.entry = entry;
        this.transfer = transfer;
    }

    Slot slot() { return slot; }

    void sleepIn(Slot in, LocalDate from) {
        end(from);
        slot = in;
        lodged.add(new Lodged(in, from, null));
    }

    void leave(LocalDate day, ExitReason why) {
        end(day);
        departure = day;
        reason = why;
    }

    private void end(LocalDate day) {
        if (lodged.isEmpty()) return;
        var last = lodged.remove(lodged.size() - 1);
        if (day.isBefore(last.from())) throw new IllegalStateException("Gone before having come");
        lodged.add(new Lodged(last.slot(), last.from(), day));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(arrival) && (departure == null || day.isBefore(departure));
    }

    boolean isInTheHallOn(LocalDate day) {
        return lodged.stream().anyMatch(l -> l.slot().transitory && !day.isBefore(l.from())
                && (l.to() == null || day.isBefore(l.to())));
    }
}
