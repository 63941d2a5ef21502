package org.havre.shared;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of which perhaps only the year or the month is known, as many birth dates are: {@code 1990},
 * {@code 05/1990}, {@code 12/05/1990}. {@code first} is the earliest day it can be.
 */
public record PartialDate(LocalDate first, Precision precision) {
    /** How much of the date is known. */
    public enum Precision { YEAR, MONTH, DAY }

    private static final Pattern YEAR = Pattern.compile("(?:00[/.-]00[/.-])?(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:00[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    public PartialDate {
        requireNonNull(precision, "precision");
        first = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
    }

    public static PartialDate of(LocalDate day) { return new PartialDate(day, Precision.DAY); }

    /** The date that was typed; empty when it is none. Unknown parts may be left out or written {@code 00}. */
    public static Optional<PartialDate> read(String typed) {
        try {
            return Optional.ofNullable(parsed(typed.strip().replaceAll("\\s*([/.-])\\s*", "$1")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static PartialDate parsed(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) return new PartialDate(LocalDate.of(number(year.group(1)), 1, 1), Precision.YEAR);
        var month = MONTH.matcher(text);
        if (month.matches())
            return new PartialDate(LocalDate.of(number(month.group(2)), number(month.group(1)), 1), Precision.MONTH);
        var day = DAY.matcher(text);
        if (day.matches()) return of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))));
        var iso = ISO.matcher(text);
        return iso.matches() ? of(LocalDate.parse(text)) : null;
    }

    /** The latest day it can be. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            case DAY -> first;
        };
    }

    /** As it is typed: {@code 1990}, {@code 05/1990} or {@code 12/05/1990}. */
    public String text() {
        return switch (precision) {
            case YEAR -> "%04d".formatted(first.getYear());
            case MONTH -> "%02d/%04d".formatted(first.getMonthValue(), first.getYear());
            case DAY -> DateText.write(first);
        };
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
