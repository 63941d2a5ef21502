package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.resident.OutcomeKind;

/** What was said of the claims that may speak for one person. */
record Claims(List<Fact.Outcome> outcomes) {

    /** The last outcome of the person; without one, of the household's principal, else of its adults. */
    Optional<Fact.Outcome> speakingOn(LocalDate night) {
        return outcomes.stream().filter(outcome -> !outcome.on().isAfter(night) && outcome.speaks().covers(night))
                .min(comparing(Fact.Outcome::claimant)
                        .thenComparing(comparingLong(Fact.Outcome::order).reversed()));
    }

    /** The latest day on which a rejection was annulled and the right to stay came back (R24), as it is heard by this one. */
    Optional<LocalDate> reopenedBy(LocalDate night) {
        return reopenings().filter(annulment -> !heard(annulment).isAfter(night)).map(Fact.Outcome::on)
                .max(naturalOrder());
    }

    /** The first day after this one from which that is heard. */
    Optional<LocalDate> reopenedAfter(LocalDate night) {
        return reopenings().map(Claims::heard).filter(day -> day.isAfter(night)).min(naturalOrder());
    }

    /** The days on which what is said may change. */
    Stream<LocalDate> turns() {
        return outcomes.stream().flatMap(
                outcome -> Stream.of(outcome.on(), outcome.speaks().start(), outcome.speaks().end()));
    }

    private Stream<Fact.Outcome> reopenings() { return outcomes.stream().filter(this::reopens); }

    /** An annulment counts where it is the claim that speaks for the person, then or when the person joins. */
    private boolean reopens(Fact.Outcome outcome) {
        return outcome.kind() == OutcomeKind.ANNULLED
                && speakingOn(heard(outcome)).equals(Optional.of(outcome));
    }

    /** From which day on an outcome speaks for the person: at once, or when one of them joins or comes of age. */
    private static LocalDate heard(Fact.Outcome outcome) {
        var start = outcome.speaks().start();
        return start.isAfter(outcome.on()) ? start : outcome.on();
    }
}
