package org.havre.shared.workbook;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A workbook to be written: its sheet, the lines above the table, its columns, and who asked for it when.
 *
 * @param titles the first is set in bold; an empty line parts them from the table
 * @param total  the word beside the totals
 * @param sheets on which sheet a row stands, by what it is called; null for all on the one
 */
public record Export<R>(String sheet, List<String> titles, List<Column<R>> columns, String author, Instant madeAt,
        String total, Function<? super R, String> sheets) {

    public Export {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    public Export(String sheet, List<String> titles, List<Column<R>> columns, String author, Instant madeAt) {
        this(sheet, titles, columns, author, madeAt, "Total", null);
    }

    /** With a sheet for each of what its rows are told by. */
    public Export<R> split(Function<? super R, String> by) {
        return new Export<>(sheet, titles, columns, author, madeAt, total, by);
    }

    boolean hasTotals() {
        return columns.stream().anyMatch(column -> column.total() != Total.None.NONE);
    }
}
