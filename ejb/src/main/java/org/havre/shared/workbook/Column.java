package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of an export: its heading, what it holds of a row, and how Excel shows it. A null value is an empty cell.
 *
 * @param width in characters
 * @param note  what Excel tells of it beside its heading; null for nothing
 * @param total what stands below it
 */
public record Column<R>(String heading, Format format, int width, Function<? super R, ?> value, String note,
        Total total) {

    /** How Excel shows a column; rates are fractions of 1, amounts are euros. */
    public enum Format {
        TEXT("@"), INTEGER("#,##0"), DECIMAL("#,##0.00"), RATE("0.0%"), DATE("dd/mm/yyyy"),
        MOMENT("dd/mm/yyyy hh:mm:ss"), AMOUNT("#,##0.00\\ \"€\"");

        private final String pattern;

        Format(String pattern) {
            this.pattern = pattern;
        }

        /** Excel's own notation, which each Excel shows with the separators of its country. */
        String pattern() {
            return pattern;
        }
    }

    private static final int NUMBER_WIDTH = 14;

    private static <R> Column<R> of(String heading, Format format, int width, Function<? super R, ?> value) {
        return new Column<>(heading, format, width, value, null, Total.None.NONE);
    }

    public static <R> Column<R> text(String heading, int width, Function<? super R, String> value) {
        return of(heading, Format.TEXT, width, value);
    }

    public static <R> Column<R> integer(String heading, Function<? super R, ? extends Number> value) {
        return of(heading, Format.INTEGER, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> decimal(String heading, Function<? super R, BigDecimal> value) {
        return of(heading, Format.DECIMAL, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> rate(String heading, Function<? super R, BigDecimal> value) {
        return of(heading, Format.RATE, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> date(String heading, Function<? super R, LocalDate> value) {
        return of(heading, Format.DATE, NUMBER_WIDTH, value);
    }

    /** An instant, by the clocks of Paris. */
    public static <R> Column<R> moment(String heading, Function<? super R, Instant> value) {
        return of(heading, Format.MOMENT, NUMBER_WIDTH + 6, value);
    }

    public static <R> Column<R> amount(String heading, Function<? super R, BigDecimal> value) {
        return of(heading, Format.AMOUNT, NUMBER_WIDTH + 2, value);
    }

    /** @param words how it is counted; null for nothing to tell */
    public Column<R> noted(String words) {
        return new Column<>(heading, format, width, value, words, total);
    }

    /** With the sum of its rows below. */
    public Column<R> summed() { return summedLess(sheet -> 0); }

    /** With the sum of its rows below, less what is counted by several of them and by none of all: by sheet. */
    public Column<R> summedLess(ToLongFunction<String> less) {
        return new Column<>(heading, format, width, value, note, new Total.Sum(less));
    }

    /** With what stands for all rows below, which is no sum of them: by sheet. */
    public Column<R> standing(ToLongFunction<String> all) {
        return new Column<>(heading, format, width, value, note, new Total.Standing(all));
    }

    /** With the totals of some columns below, less those of others: of these headings. */
    public Column<R> balanced(List<String> plus, List<String> minus) {
        return new Column<>(heading, format, width, value, note, new Total.Balance(plus, minus));
    }

    /** With a ratio of sums below: of the columns of these headings. */
    public Column<R> divided(String part, String whole) {
        return new Column<>(heading, format, width, value, note, new Total.Ratio(part, whole));
    }
}
