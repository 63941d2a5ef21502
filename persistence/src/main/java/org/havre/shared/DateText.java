package org.havre.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as people type it: {@code 31/10/2026}, {@code 311026}, {@code 3/12} (the nearest one), {@code 15} (of this
 * month), {@code +3}, {@code hier}. It is always written {@code 31/10/2026}, in both languages.
 */
public final class DateText {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FULL = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
    private static final Pattern GLUED = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})");
    private static final Pattern SHIFT = Pattern.compile("([+-]\\d{1,4}) ?[jd]?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("avant-hier", -2), Map.entry("hier", -1),
            Map.entry("aujourd'hui", 0), Map.entry("auj", 0), Map.entry("demain", 1), Map.entry("après-demain", 2),
            Map.entry("apres-demain", 2), Map.entry("yesterday", -1), Map.entry("today", 0), Map.entry("tomorrow", 1));

    private DateText() {}

    public static String write(LocalDate day) { return WRITTEN.format(day); }

    /** The day meant by what was typed on {@code today}; empty when it names none, such as 31/02. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip().toLowerCase(Locale.FRENCH).replace('’', '\'').replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(day(text, today));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text, LocalDate today) {
        if (WORDS.containsKey(text)) return today.plusDays(WORDS.get(text));
        var shift = SHIFT.matcher(text);
        if (shift.matches()) return today.plusDays(Integer.parseInt(shift.group(1)));
        var iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(3), iso.group(2), iso.group(1));
        var full = FULL.matcher(text);
        if (full.matches()) return day(full.group(1), full.group(2), full.group(3));
        var glued = GLUED.matcher(text);
        if (glued.matches()) return day(glued.group(1), glued.group(2), glued.group(3));
        var noYear = NO_YEAR.matcher(text);
        if (noYear.matches()) return nearest(number(noYear.group(1)), number(noYear.group(2)), today);
        return DAY.matcher(text).matches() ? today.withDayOfMonth(number(text)) : null;
    }

    private static LocalDate day(String day, String month, String year) {
        return LocalDate.of(year.length() == 2 ? 2000 + number(year) : number(year), number(month), number(day));
    }

    /** Of last year's, this year's and next year's day, the one nearest to today; 29/02 exists in leap years only. */
    private static LocalDate nearest(int day, int month, LocalDate today) {
        return IntStream.of(0, 1, -1).map(shift -> today.getYear() + shift)
                .filter(year -> YearMonth.of(year, month).isValidDay(day))
                .mapToObj(year -> LocalDate.of(year, month, day))
                .min(Comparator.comparingLong(found -> Math.abs(found.toEpochDay() - today.toEpochDay())))
                .orElse(null);
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
