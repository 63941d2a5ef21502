package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of where somebody is who stays in a facility: when the presence sheet last saw and last missed the person,
 * and which absences are known. Where neither a sheet nor an absence says otherwise, somebody is present.
 *
 * @param lastSeen   the last day on which a sheet saw the person; null where none did
 * @param lastMissed the last day on which a sheet did not; null where there is none
 */
public record Whereabouts(LocalDate entry, LocalDate lastSeen, LocalDate lastMissed, List<Away> absences)
        implements
        Serializable {
    public Whereabouts {
        absences = List.copyOf(absences);
    }

    /** The last day on which the person was here: seen, come back, about to leave, or arrived. */
    public LocalDate lastPresence(LocalDate today) {
        var returns = absences.stream().filter(away -> away.isBackBy(today)).map(away -> away.nights().end());
        var leavings = begun(today).filter(away -> absences.stream().noneMatch(away::follows))
                .map(away -> away.nights().start());
        return Stream.of(Stream.of(entry, lastSeen), returns, leavings).flatMap(days -> days).filter(Objects::nonNull)
                .max(LocalDate::compareTo).orElse(entry);
    }

    /** Whether somebody knows that the person is not here: by an absence, or because a sheet has missed the person since. */
    public boolean isAbsent(LocalDate today) {
        var last = lastPresence(today);
        return lastMissed != null && lastMissed.isAfter(last)
                || begun(today).anyMatch(away -> !away.isBackBy(today) && away.isBeyond(last));
    }

    /** Whether a declared absence with a reason covers the coming night. */
    public boolean isExcused(LocalDate today) {
        return absences.stream().anyMatch(away -> away.excuses(today));
    }

    /**
     * Days of absence that count: from the last presence to today, less the nights of declared absences with a reason
     * (R30); none for somebody who is present.
     */
    public long daysAbsent(LocalDate today) { return isAbsent(today) ? counted(today).count() : 0; }

    /** The day after so many counted days, one more than allowed: the first on which they are exceeded. */
    public Optional<LocalDate> dayBeyond(int allowed, LocalDate today) {
        return isAbsent(today)
                ? counted(today).skip(allowed).findFirst().map(night -> night.plusDays(1))
                : Optional.empty();
    }

    private Stream<LocalDate> counted(LocalDate today) {
        return lastPresence(today).datesUntil(today)
                .filter(night -> absences.stream().noneMatch(away -> away.excuses(night)));
    }

    /** The day on which an exit may be asked for: the one after the last night here, never that of arrival. */
    public LocalDate exitToAsk(LocalDate today) {
        var last = lastPresence(today);
        var leftThatDay = begun(today).anyMatch(away -> away.nights().start().equals(last));
        var day = leftThatDay ? last : last.plusDays(1);
        return day.isAfter(entry) ? day : entry.plusDays(1);
    }

    /** Nights of these spent here; what is not known to be elsewhere is here. */
    public long nightsHere(LocalDate from, LocalDate to) {
        var first = entry.isAfter(from) ? entry : from;
        return Math.max(0, ChronoUnit.DAYS.between(first, to))
                - absences.stream().mapToLong(away -> away.nights().nightsWithin(first, to)).sum();
    }

    private Stream<Away> begun(LocalDate today) { return absences.stream().filter(away -> away.hasBegunBy(today)); }
}
