package org.havre.shared.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row in which something stands, under the number that Excel shows. */
public final class Row {

    private final int number;
    private final Cell[] cells;

    Row(int number, Cell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    public int number() {
        return number;
    }

    /** The cell in a column (0 for A), blank where nothing stands. */
    public Cell at(int column) {
        Cell cell = column < cells.length ? cells[column] : null;
        return cell == null ? Cell.blank(column) : cell;
    }

    /** The cells that hold something, from left to right. */
    public List<Cell> cells() {
        return Arrays.stream(cells).filter(Objects::nonNull).toList();
    }

    /** Whether nothing of its own stands from one column to another, both included. */
    public boolean isBlank(int first, int last) {
        for (int column = first; column <= Math.min(last, cells.length - 1); column++) {
            if (cells[column] != null && !cells[column].spread()) {
                return false;
            }
        }
        return true;
    }
}
