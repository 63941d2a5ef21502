package org.havre.stay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** Nights that what is recorded now adds or takes away; a period without an end is counted up to {@code today}. */
public record Rewriting(Period before, Period after, LocalDate today) {

    /** A warning that names the closed months and the nights that would change in them; nothing where none would. */
    public Optional<Objection> closed(Set<YearMonth> closed) {
        return closed(closed, 1);
    }

    /** The same for several people with the same nights. */
    public Optional<Objection> closed(Set<YearMonth> closed, int people) {
        return closed(Collections.nCopies(people, this), closed);
    }

    /** The same for several people, each with nights of their own. */
    public static Optional<Objection> closed(Collection<Rewriting> people, Set<YearMonth> closed) {
        var touched = people.stream().flatMap(Rewriting::nights)
                .filter(night -> closed.contains(YearMonth.from(night))).toList();
        if (touched.isEmpty()) return Optional.empty();
        var months = new ArrayList<>(touched.stream().map(YearMonth::from).distinct().sorted().toList());
        return Optional.of(Objection.of(CorrectionRule.CLOSED_MONTH, touched.size(), months));
    }

    /** Nights of a stay that ends on another day than it was recorded to; none where that is before it began. */
    public static Rewriting departure(Period stayed, LocalDate day, LocalDate today) {
        return new Rewriting(stayed, day.isBefore(stayed.start()) ? stayed : stayed.until(day), today);
    }

    /** Nights of an arrival that is recorded on a later day. */
    public static Rewriting arrival(LocalDate day, LocalDate today) {
        var nights = Period.from(day);
        return new Rewriting(nights.until(day), nights, today);
    }

    private Stream<LocalDate> nights() {
        var slept = past(before);
        var sleeps = past(after);
        return Stream.concat(slept.stream().filter(night -> !after.covers(night)),
                sleeps.stream().filter(night -> !before.covers(night)));
    }

    private List<LocalDate> past(Period period) {
        var end = period.isOpen() || period.end().isAfter(today) ? today : period.end();
        return end.isAfter(period.start()) ? period.until(end).nights() : List.of();
    }
}
