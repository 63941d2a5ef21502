package org.havre.stay;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Period;

/** The beds of one stay, one after the other: whatever changes them goes through here. */
public record BedsOfStay(Stay stay, List<BedAssignment> assignments) {

    public BedsOfStay {
        assignments = List.copyOf(assignments);
    }

    /** The bed of a night; nothing for somebody present without one. */
    public Optional<BedAssignment> on(LocalDate night) {
        return active().filter(bed -> bed.nights().covers(night)).findFirst();
    }

    /** Whether somebody sleeps as wished from a night on, without a change. */
    public boolean isAlready(BedWish wish, LocalDate from) {
        var later = active().anyMatch(bed -> bed.nights().start().isAfter(from));
        return !later && on(from).map(bed -> wish.isSomewhere() && bed.unit() == wish.unit()
                && Objects.equals(bed.place(), wish.place())).orElse(!wish.isSomewhere());
    }

    /** Sleeps as wished from a day to the end of the stay; what was recorded from that day on is replaced. */
    public Optional<BedAssignment> moveTo(BedWish wish, LocalDate day, long author) {
        giveUpFrom(day, author);
        return wish.isSomewhere()
                ? Optional.of(BedAssignment.within(stay, wish.unit(), wish.place(),
                        Period.between(day, stay.during().end()), author))
                : Optional.empty();
    }

    /**
     * Holds no bed from a day on: a bed taken before ends, one taken on that very day stays without a night, one taken
     * later is cancelled.
     */
    public void giveUpFrom(LocalDate day, long author) {
        active().filter(bed -> bed.nights().isOpen() || bed.nights().end().isAfter(day)).forEach(bed -> {
            if (bed.nights().start().isAfter(day)) bed.by(author).cancel();
            else bed.by(author).endOn(day);
        });
    }

    /** Beds of another stay in the same units on the same nights, without a place: a child beside its mother. */
    public List<BedAssignment> besideFrom(Stay other, long author) {
        var born = other.during().start();
        return active().filter(bed -> bed.nights().isOpen() || bed.nights().end().isAfter(born))
                .map(bed -> BedAssignment.within(other, bed.unit(), null, Period.between(
                        bed.nights().start().isAfter(born) ? bed.nights().start() : born, bed.nights().end()), author))
                .toList();
    }

    public void cancelAll(long author) { active().forEach(bed -> bed.by(author).cancel()); }

    /** The bed that somebody slept in to the end of the stay; nothing for somebody who had none by then. */
    public Optional<BedAssignment> last() {
        return active().filter(bed -> Objects.equals(bed.nights().end(), stay.during().end()))
                .max(comparing(bed -> bed.nights().start()));
    }

    private Stream<BedAssignment> active() {
        return assignments.stream().filter(bed -> bed.state() == AssignmentState.ACTIVE);
    }
}
