package org.havre.shared.workbook;

import java.time.Instant;
import java.util.List;

/**
 * A workbook to be written: its sheet, the lines above the table, its columns, and who asked for it when.
 *
 * @param titles the first is set in bold; an empty line parts them from the table
 */
public record Export<R>(String sheet, List<String> titles, List<Column<R>> columns, String author, Instant madeAt) {

    public Export {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }
}
