package org.havre.shared.workbook;

import java.time.Instant;
import java.util.List;

/** A workbook of several tables to be written, each with its headings in the first row, and who asked for it when. */
public record Book(String title, String author, Instant madeAt, List<Table> tables) {

    public Book {
        tables = List.copyOf(tables);
    }

    /** One sheet; a cell is a text, a whole number, a day, or null. */
    public record Table(String sheet, List<Heading> headings, Iterable<Object[]> rows) {

        public Table {
            headings = List.copyOf(headings);
        }
    }

    /**
     * A column.
     *
     * @param width   in characters
     * @param note    what Excel tells of it beside its heading; null for nothing
     * @param choices what Excel offers in its cells; empty for anything
     * @param days    whether its cells are days
     */
    public record Heading(String text, int width, String note, List<String> choices, boolean days) {

        public Heading {
            choices = List.copyOf(choices);
        }

        public static Heading of(String text, int width) {
            return new Heading(text, width, null, List.of(), false);
        }
    }
}
