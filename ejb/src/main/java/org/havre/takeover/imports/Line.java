package org.havre.takeover.imports;

import java.util.Map;
import org.havre.shared.workbook.Cell;

/**
 * A row of a sheet: its cells by column.
 *
 * @param tab    the sheet as the file calls it
 * @param number as Excel shows it
 */
record Line(TakeoverSheet sheet, String tab, int number, Header header, Map<TakeoverColumn, Cell> cells) {

    Cell at(TakeoverColumn column) {
        return cells.get(column);
    }

    /** What stands in a column, as it is shown; empty where nothing does. */
    String shown(TakeoverColumn column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.shown().strip();
    }
}
