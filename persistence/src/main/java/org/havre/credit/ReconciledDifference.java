package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A difference with everything that became of it.
 *
 * @param latest  as it was found last
 * @param history one word for each state that it took and each amount that it was justified for, the first first
 */
public record ReconciledDifference(Difference latest, List<DifferenceWord> history) implements Serializable {
    public ReconciledDifference {
        requireNonNull(latest, "latest");
        history = List.copyOf(history);
        if (history.isEmpty()) throw new IllegalArgumentException("a difference that nobody found");
    }

    static ReconciledDifference opened(Difference difference, LocalDate today) {
        return new ReconciledDifference(difference,
                List.of(new DifferenceWord(today, ReconciledState.OPEN, null, difference.amount(), null)));
    }

    public DifferenceKey key() { return latest.key(); }

    public ReconciledState state() { return last().state(); }

    public LocalDate firstSeenOn() { return history.get(0).on(); }

    /** Empty while it stands. */
    public Optional<LocalDate> closedOn() {
        return state().isStanding() ? Optional.empty() : Optional.of(last().on());
    }

    /** What was last said of it, whatever became of it since. */
    public Optional<DifferenceWord> justification() {
        return history.stream().filter(word -> word.state() == ReconciledState.JUSTIFIED)
                .reduce((earlier, later) -> later);
    }

    /** Days since it was first seen, until it closed. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(firstSeenOn(), closedOn().orElse(today));
    }

    /** @throws IllegalStateException for one that is closed, or justified already */
    public ReconciledDifference justified(String author, String comment, LocalDate today) {
        requireNonNull(author, "author");
        if (comment == null || comment.isBlank()) throw new IllegalArgumentException("a justification says something");
        return became(ReconciledState.JUSTIFIED, author, comment.strip(), today);
    }

    /** Found again: what was justified for another amount opens anew, and its justification stays in the history. */
    ReconciledDifference foundAgain(Difference found, LocalDate today) {
        var same = new ReconciledDifference(found, history);
        var moved = !Objects.equals(last().amount(), found.amount());
        var reopens = state() == ReconciledState.CLOSED || state() == ReconciledState.JUSTIFIED && moved;
        return reopens ? same.became(ReconciledState.OPEN, null, null, today) : same;
    }

    ReconciledDifference closed(LocalDate today) { return became(ReconciledState.CLOSED, null, null, today); }

    private DifferenceWord last() { return history.get(history.size() - 1); }

    private ReconciledDifference became(ReconciledState state, String author, String comment, LocalDate today) {
        if (!state().next().contains(state)) throw new IllegalStateException(state() + " does not become " + state);
        var word = new DifferenceWord(today, state, author, latest.amount(), comment);
        return new ReconciledDifference(latest, Stream.concat(history.stream(), Stream.of(word)).toList());
    }
}
