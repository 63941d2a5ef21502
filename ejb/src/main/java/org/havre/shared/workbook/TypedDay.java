package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that a workbook holds as text, or as the number behind them. */
public final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: 00:00(?::00)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]00:00(?::00)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    private TypedDay() {}

    /** The day that a text is, {@code 31/10/2026} or {@code 2026-10-31}; empty where it is none. */
    public static Optional<LocalDate> read(String text) {
        String closed = Spelling.clean(text).replaceAll(" ?([/.-]) ?", "$1");
        Matcher day = DAY.matcher(closed);
        Matcher iso = ISO.matcher(closed);
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether a text is the number of a day that Excel shows as such. */
    public static boolean isSerial(String text) {
        return SERIAL.matcher(Spelling.clean(text)).matches();
    }

    /**
     * The day behind a number; empty where it is none of our times.
     *
     * @param dayZero from which the workbook counts
     */
    public static Optional<LocalDate> ofSerial(BigDecimal number, LocalDate dayZero) {
        boolean ours = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
        return ours ? Optional.of(dayZero.plusDays(number.intValue())) : Optional.empty();
    }
}
