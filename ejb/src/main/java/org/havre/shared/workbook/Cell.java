package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a cell says: a number as Excel shows it (15 digits at most, no exponent), a date in ISO 8601, a boolean as
 * {@code true} or {@code false}, an error as {@code #REF!}, and, where Excel never calculated a formula, the formula.
 *
 * @param column 0 for A
 * @param spread whether the value stands in the first row of merged cells that reach down to here
 */
public record Cell(int column, Kind kind, String text, boolean spread) {

    /** What a cell holds. */
    public enum Kind {
        BLANK, TEXT, NUMBER, DATE, BOOLEAN, ERROR, UNCALCULATED
    }

    private static final DateTimeFormatter SHOWN_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static Cell blank(int column) {
        return new Cell(column, Kind.BLANK, "", false);
    }

    static Cell of(int column, Kind kind, String text) {
        return new Cell(column, kind, text, false);
    }

    Cell reachingDown() {
        return new Cell(column, kind, text, true);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The value of a {@link Kind#NUMBER}. */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** The day of a {@link Kind#DATE}; its time, if any, is left out. */
    public LocalDate date() {
        return LocalDateTime.parse(text).toLocalDate();
    }

    /** The value as the person who looks at the file knows it. */
    public String shown() {
        return switch (kind) {
            case DATE -> date().format(SHOWN_DATE);
            case BOOLEAN -> text.equals("true") ? "VRAI" : "FAUX";
            default -> text;
        };
    }
}
