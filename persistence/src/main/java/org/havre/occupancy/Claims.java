package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

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

    /** The latest day, up to this one, on which a rejection was annulled and the right to stay came back (R24). */
    Optional<LocalDate> reopenedBy(LocalDate night) {
        return reopenings().stream().filter(day -> !day.isAfter(night)).findFirst();
    }

    /** The first day after this one on which that happens. */
    Optional<LocalDate> reopenedAfter(LocalDate night) {
        return reopenings().stream().filter(day -> day.isAfter(night)).reduce((later, earlier) -> earlier);
    }

    /** The days on which what is said may change. */
    Stream<LocalDate> turns() {
        return outcomes.stream().flatMap(
                outcome -> Stream.of(outcome.on(), outcome.speaks().start(), outcome.speaks().end()));
    }

    private List<LocalDate> reopenings() {
        return outcomes.stream().filter(this::reopens).map(Fact.Outcome::on).distinct().sorted(reverseOrder())
                .toList();
    }

    /** An annulment counts where it is the claim that speaks for the person, then or when the person joins. */
    private boolean reopens(Fact.Outcome outcome) {
        var start = outcome.speaks().start();
        var heard = start.isAfter(outcome.on()) ? start : outcome.on();
        return outcome.kind() == OutcomeKind.ANNULLED && speakingOn(heard).equals(Optional.of(outcome));
    }
}
