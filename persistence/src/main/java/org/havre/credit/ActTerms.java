package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.shared.Period;

/**
 * What an act says of itself.
 *
 * @param lastDay   the last day on which it is in force; null while none is told
 * @param extension whether it follows an extension by places that were HUDA, and so runs only for what was left of the
 *                  convention before it (R54)
 */
public record ActTerms(ActNature nature, String number, LocalDate signedOn, LocalDate startsOn, LocalDate lastDay,
        boolean extension) implements Serializable {

    public ActTerms {
        requireNonNull(nature, "nature");
        requireNonNull(number, "number");
        requireNonNull(startsOn, "startsOn");
    }

    /** The last of so many whole years: 31/12/2040 of fifteen from 01/01/2026, and 28/02/2039 from 29/02/2024. */
    public static LocalDate lastDayOf(LocalDate start, int years) {
        var anniversary = start.plusYears(years);
        var isThere = anniversary.getDayOfMonth() == start.getDayOfMonth();
        return isThere ? anniversary.minusDays(1) : anniversary;
    }

    public boolean endsBeforeItStarts() { return lastDay != null && lastDay.isBefore(startsOn); }

    /** Its days; open while it has no last one, none where it ends before it starts. */
    public Period days() {
        if (lastDay == null) return Period.from(startsOn);
        return Period.between(startsOn, endsBeforeItStarts() ? startsOn : lastDay.plusDays(1));
    }

    public boolean isInForceOn(LocalDate day) { return days().covers(day); }

    /** To the day, and not by subtracting years. */
    public boolean lastsExactly(int years) {
        return lastDayOf(startsOn, years).equals(lastDay);
    }

    public boolean lastsAtMost(int years) { return lastDay != null && !lastDay.isAfter(lastDayOf(startsOn, years)); }

    public boolean overlaps(ActTerms other) { return days().overlaps(other.days()); }

    /** Whether it ends within some months from a day, that day included: the time to see to what follows it. */
    public boolean endsWithin(int months, LocalDate today) {
        return lastDay != null && !lastDay.isBefore(today) && !lastDay.isAfter(today.plusMonths(months));
    }

    /** What a sentence about it tells: its number, its first day, its last one where it has one. */
    Serializable[] told() {
        return new Serializable[]{number, startsOn, lastDay == null ? "" : lastDay};
    }
}
