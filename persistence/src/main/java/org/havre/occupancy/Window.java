package org.havre.occupancy;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Optional;
import org.havre.shared.Period;

/** The nights that are asked for: from the first, up to but not including {@code to}; numbered from 0. */
public record Window(LocalDate from, LocalDate to) implements Serializable {

    public Window {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a window needs a night");
    }

    /** From the first night to the last, both included. */
    public static Window through(LocalDate first, LocalDate last) {
        return new Window(first, last.plusDays(1));
    }

    public static Window of(YearMonth month) { return through(month.atDay(1), month.atEndOfMonth()); }

    /** Its nights before a day; empty where there are none. */
    public Optional<Window> before(LocalDate day) {
        return from.isBefore(day) ? Optional.of(new Window(from, day.isBefore(to) ? day : to)) : Optional.empty();
    }

    /** The night before as well. */
    public Window withEve() {
        return new Window(from.minusDays(1), to);
    }

    public int nights() { return (int) DAYS.between(from, to); }

    public LocalDate night(int number) { return from.plusDays(number); }

    public boolean contains(LocalDate day) { return !day.isBefore(from) && day.isBefore(to); }

    /** The number of the night that begins on a day; before the window 0, after it or never the number of its end. */
    int number(LocalDate day) {
        if (day == null || !day.isBefore(to)) return nights();
        return day.isBefore(from) ? 0 : (int) DAYS.between(from, day);
    }

    /** The nights of a period that lie in the window. */
    BitSet nightsOf(Period period) {
        var nights = new BitSet(nights());
        nights.set(number(period.start()), number(period.end()));
        return nights;
    }
}
