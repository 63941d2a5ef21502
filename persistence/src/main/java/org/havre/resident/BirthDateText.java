package org.havre.resident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.havre.shared.DateText;

/** A date of birth as it is typed and written: {@code 1990}, {@code 05/1990} or {@code 12/05/1990}. */
public final class BirthDateText {
    private static final Pattern YEAR = Pattern.compile("(?:00[/.-]00[/.-])?(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:00[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Nobody alive was born before; 0990 was meant to be another year. */
    private static final int EARLIEST = 1900;

    private BirthDateText() {}

    /** The date that was typed; empty when it is none. Unknown parts are left out, or written {@code 00}. */
    public static Optional<BirthDate> read(String typed) {
        try {
            return Optional.ofNullable(parsed(typed.strip().replaceAll("\\s*([/.-])\\s*", "$1")))
                    .filter(date -> date.day().getYear() >= EARLIEST);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static BirthDate parsed(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) return BirthDate.of(Year.of(number(year.group(1))));
        var month = MONTH.matcher(text);
        if (month.matches()) return BirthDate.of(YearMonth.of(number(month.group(2)), number(month.group(1))));
        var day = DAY.matcher(text);
        if (day.matches())
            return BirthDate.of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))));
        return ISO.matcher(text).matches() ? BirthDate.of(LocalDate.parse(text)) : null;
    }

    public static String write(BirthDate date) {
        return switch (date.precision()) {
            case YEAR -> "%04d".formatted(date.day().getYear());
            case MONTH -> "%02d/%04d".formatted(date.day().getMonthValue(), date.day().getYear());
            case DAY -> DateText.write(date.day());
        };
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
