package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A column of an export: its heading, what it holds of a row, and how Excel shows it. A null value is an empty cell.
 *
 * @param width in characters
 */
public record Column<R>(String heading, Format format, int width, Function<? super R, ?> value) {

    /** How Excel shows a column; rates are fractions of 1, amounts are euros. */
    public enum Format {
        TEXT("@"), INTEGER("#,##0"), DECIMAL("#,##0.00"), RATE("0.0%"), DATE("dd/mm/yyyy"), AMOUNT("#,##0.00\\ \"€\"");

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

    public static <R> Column<R> text(String heading, int width, Function<? super R, String> value) {
        return new Column<>(heading, Format.TEXT, width, value);
    }

    public static <R> Column<R> integer(String heading, Function<? super R, ? extends Number> value) {
        return new Column<>(heading, Format.INTEGER, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> decimal(String heading, Function<? super R, BigDecimal> value) {
        return new Column<>(heading, Format.DECIMAL, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> rate(String heading, Function<? super R, BigDecimal> value) {
        return new Column<>(heading, Format.RATE, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> date(String heading, Function<? super R, LocalDate> value) {
        return new Column<>(heading, Format.DATE, NUMBER_WIDTH, value);
    }

    public static <R> Column<R> amount(String heading, Function<? super R, BigDecimal> value) {
        return new Column<>(heading, Format.AMOUNT, NUMBER_WIDTH + 2, value);
    }
}
