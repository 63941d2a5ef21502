package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.havre.orientation.DecisionNature.ADMISSION;
import static org.havre.orientation.DecisionNature.EXTENSION;
import static org.havre.orientation.DecisionNature.STAY_GRANTED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Until when a presence is authorised: the latest end among the decisions since the last admission, whenever decided.
 * A transfer admits nobody anew, and where no decision sets an end, nobody overstays.
 */
record Authorisation(List<Fact.Decided> decisions, Claims claims) {
    private static final Comparator<Fact.Decided> BY_DAY = comparing(Fact.Decided::on)
            .thenComparing(Fact.Decided::order);

    /** What counts for a stay: the decisions since the admission that it rests on. */
    static Authorisation of(Fact.Stay stay, List<Fact.Decided> standing, Claims claims) {
        var admission = standing.stream().filter(decided -> decided.nature() == ADMISSION)
                .filter(decided -> !decided.on().isAfter(stay.period().start())
                        || Long.valueOf(decided.order()).equals(stay.admission()))
                .max(BY_DAY);
        var since = standing.stream()
                .filter(decided -> admission.isEmpty() || BY_DAY.compare(decided, admission.get()) >= 0).toList();
        return new Authorisation(since.stream().filter(stands(since)).toList(), claims);
    }

    /** An extension rests on a stay that was granted before, and falls with it. */
    private static Predicate<Fact.Decided> stands(List<Fact.Decided> since) {
        return decided -> decided.nature() != EXTENSION || since.stream()
                .anyMatch(granted -> granted.nature() == STAY_GRANTED && !granted.on().isAfter(decided.on()));
    }

    /** The days on which {@link #until} is passed, or changes. */
    Stream<LocalDate> turns() {
        var passed = decisions.stream().map(Fact.Decided::until).filter(Objects::nonNull).map(day -> day.plusDays(1));
        return Stream.concat(passed, claims.turns());
    }

    /**
     * The last authorised day as it bears on a night. An annulment splits the decisions: from its notification only
     * later ones count, and before it only those that it found.
     */
    Optional<LocalDate> until(LocalDate night) {
        var after = claims.reopenedBy(night).orElse(LocalDate.MIN);
        var upTo = claims.reopenedAfter(night).orElse(LocalDate.MAX);
        return decisions.stream().filter(decided -> decided.until() != null)
                .filter(decided -> decided.on().isAfter(after) && !decided.on().isAfter(upTo))
                .map(Fact.Decided::until).max(naturalOrder());
    }
}
