package org.havre.facility.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport.Remark;

/** What there is to say of a sheet: rows left out, and warnings, of which many alike are told once with their number. */
final class Remarks {

    private static final int TOLD_ONE_BY_ONE = 50;

    private record Sort(String key, String column) {}

    private record Tally(int count, int lastRow) {}

    private final String sheet;
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final Map<Sort, Tally> tallies = new LinkedHashMap<>();

    Remarks(String sheet) {
        this.sheet = sheet;
    }

    /** Of the sheet as a whole. */
    void warn(ParkWarning warning, Serializable... parameters) {
        warnings.add(new Remark(sheet, 0, "", "", List.of(Objection.of(warning, parameters))));
    }

    void warn(int row, ParkWarning warning, Serializable... parameters) {
        warnings.add(new Remark(sheet, row, "", "", List.of(Objection.of(warning, parameters))));
    }

    /** A row is named once, at its first fault, with the reasons of all of them. */
    void reject(List<Remark> faults) {
        Remark first = faults.get(0);
        rejected.add(new Remark(sheet, first.row(), first.column(), first.value(),
                faults.stream().flatMap(fault -> fault.reasons().stream()).toList()));
    }

    void keep(List<Remark> rowWarnings) {
        for (Remark warning : rowWarnings) {
            Sort sort = new Sort(warning.reasons().get(0).key(), warning.column());
            int count = tallies.containsKey(sort) ? tallies.get(sort).count() + 1 : 1;
            if (count <= TOLD_ONE_BY_ONE) {
                warnings.add(warning);
            }
            tallies.put(sort, new Tally(count, count <= TOLD_ONE_BY_ONE ? warning.row() : tallies.get(sort).lastRow()));
        }
    }

    List<Remark> rejected() {
        return rejected;
    }

    List<Remark> warnings() {
        List<Remark> all = new ArrayList<>(warnings);
        tallies.forEach((sort, tally) -> {
            int untold = tally.count() - TOLD_ONE_BY_ONE;
            if (untold > 0) {
                all.add(new Remark(sheet, 0, sort.column(), "",
                        List.of(Objection.of(ParkWarning.MORE_LIKE_IT, untold, String.valueOf(tally.lastRow())))));
            }
        });
        return all;
    }
}
