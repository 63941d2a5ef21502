package org.havre.facility.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.Objection;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Row;

/** One row of the table under its header, with the faults and warnings found while reading it. */
final class RowFindings {

    private final String sheet;
    private final ParkHeader header;
    private final Row row;
    private final Map<ParkColumn, List<Remark>> faults = new EnumMap<>(ParkColumn.class);
    private final List<Remark> warnings = new ArrayList<>();

    RowFindings(String sheet, ParkHeader header, Row row) {
        this.sheet = sheet;
        this.header = header;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    Cell cell(ParkColumn column) {
        return header.cell(row, column);
    }

    boolean has(ParkColumn column) {
        return header.has(column);
    }

    void fault(ParkColumn column, ParkFault fault, Serializable... parameters) {
        faults.computeIfAbsent(column, none -> new ArrayList<>()).add(remark(column, Objection.of(fault, parameters)));
    }

    void warn(ParkColumn column, ParkWarning warning, Serializable... parameters) {
        warnings.add(remark(column, Objection.of(warning, parameters)));
    }

    private Remark remark(ParkColumn column, Objection objection) {
        return new Remark(sheet, row.number(), header.heading(column), cell(column).shown().strip(),
                List.of(objection));
    }

    /** In the order of OFII's columns, whichever was read first. */
    List<Remark> faults() {
        return faults.values().stream().flatMap(List::stream).toList();
    }

    List<Remark> warnings() {
        return warnings;
    }
}
