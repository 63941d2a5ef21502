package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A sheet whose cells may compute: its headings in the first row, then rows of constants and of formulas with their values. */
public final class LiveSheet {
    /** Where a formula has nothing to divide by: neither nought nor empty. */
    public static final String NOT_APPLICABLE = "n/a";

    final String name;
    final List<Book.Heading> headings = new ArrayList<>();
    final List<List<Live>> rows = new ArrayList<>();

    public LiveSheet(String name) { this.name = name; }

    /**
     * A cell.
     *
     * @param value   what it holds, or what the formula comes to; null for an empty cell
     * @param formula null for a constant
     */
    public record Live(Column.Format format, Object value, String formula) {
        public static final Live EMPTY = new Live(Column.Format.TEXT, null, null);

        public static Live text(String value) { return new Live(Column.Format.TEXT, value, null); }

        public static Live day(LocalDate value) { return new Live(Column.Format.DATE, value, null); }

        public static Live whole(Long value) { return new Live(Column.Format.INTEGER, value, null); }

        public static Live amount(BigDecimal value) { return new Live(Column.Format.AMOUNT, value, null); }

        public static Live whole(String formula, long value) {
            return new Live(Column.Format.INTEGER, value, formula);
        }

        public static Live amount(String formula, BigDecimal value) {
            return new Live(Column.Format.AMOUNT, value, formula);
        }

        /** A quotient to so many decimals, half up; « n/a » where the divisor is nought. */
        public static Live over(Column.Format format, int decimals, String part, String whole, BigDecimal value) {
            return new Live(format, value == null ? NOT_APPLICABLE : value,
                    "IF(" + whole + "=0,\"" + NOT_APPLICABLE + "\",ROUND(" + part + "/" + whole + "," + decimals
                            + "))");
        }
    }

    public LiveSheet heading(String text, int width) {
        headings.add(Book.Heading.of(text, width));
        return this;
    }

    /** The number of the row as Excel shows it. */
    public int add(List<Live> cells) {
        rows.add(List.copyOf(cells));
        return last();
    }

    /** The number of the last row, as Excel shows it; 1 while there are only headings. */
    public int last() {
        return rows.size() + 1;
    }

    /** This sheet before a cell, in a formula of another one. */
    public String in(String cell) {
        return "'" + name.replace("'", "''") + "'!" + cell;
    }
}
