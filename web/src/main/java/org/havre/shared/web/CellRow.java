package org.havre.shared.web;

import java.io.Serializable;
import java.util.List;

/** A row of a table of figures, with its classes. */
public record CellRow(String look, List<Cell> cells) implements Serializable {

    public CellRow {
        cells = List.copyOf(cells);
    }
}
