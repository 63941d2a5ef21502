package org.havre.takeover.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport.Remark;

/** What there is to say of a workbook: each row left out once, with all its reasons, and warnings in the file's order. */
final class Remarks {

    private static final int TOLD_ONE_BY_ONE = 500;
    private static final Comparator<Said> ORDER = Comparator.comparing(Said::sheet)
            .thenComparing(said -> said.remark().row());

    private record Said(TakeoverSheet sheet, Remark remark) {}

    private record Sort(TakeoverSheet sheet, String key, String column) {}

    private final Map<TakeoverSheet, Map<Integer, List<Remark>>> faults = new TreeMap<>();
    private final List<Remark> general = new ArrayList<>();
    private final List<Said> warnings = new ArrayList<>();
    private final Map<Sort, List<Said>> alike = new HashMap<>();

    /** Of the file as a whole. */
    void warn(String tab, String value, TakeoverWarning warning, Serializable... parameters) {
        general.add(new Remark(tab, 0, "", value, List.of(Objection.of(warning, parameters))));
    }

    void warnOfColumn(TakeoverSheet sheet, String tab, int row, String heading) {
        warnings.add(new Said(sheet,
                new Remark(tab, row, heading, heading,
                        List.of(Objection.of(TakeoverWarning.COLUMN_UNKNOWN, heading)))));
    }

    void warn(Line line, TakeoverColumn column, TakeoverWarning warning, Serializable... parameters) {
        Said said = new Said(line.sheet(), remark(line, column, Objection.of(warning, parameters)));
        List<Said> same = alike.computeIfAbsent(
                new Sort(line.sheet(), said.remark().reasons().get(0).key(), said.remark().column()),
                none -> new ArrayList<>());
        same.add(said);
        if (same.size() <= TOLD_ONE_BY_ONE) {
            warnings.add(said);
        }
    }

    void reject(Line line, TakeoverColumn column, TakeoverFault fault, Serializable... parameters) {
        reject(line.sheet(), remark(line, column, Objection.of(fault, parameters)));
    }

    /** Of a sheet whose rows cannot be told. */
    void reject(TakeoverSheet sheet, String tab, int row, String column, TakeoverFault fault,
            Serializable... parameters) {
        reject(sheet, new Remark(tab, row, column, "", List.of(Objection.of(fault, parameters))));
    }

    private void reject(TakeoverSheet sheet, Remark fault) {
        faults.computeIfAbsent(sheet, none -> new TreeMap<>()).computeIfAbsent(fault.row(), none -> new ArrayList<>())
                .add(fault);
    }

    private static Remark remark(Line line, TakeoverColumn column, Objection objection) {
        return new Remark(line.tab(), line.number(), line.header().heading(column), line.shown(column),
                List.of(objection));
    }

    boolean isRejected(Line line) {
        return faults.getOrDefault(line.sheet(), Map.of()).containsKey(line.number());
    }

    boolean anyRejected() {
        return !faults.isEmpty();
    }

    int rejected(TakeoverSheet sheet) {
        return faults.getOrDefault(sheet, Map.of()).size();
    }

    /** One remark for each row, at its first fault; those after it say what stands in which column. */
    List<Remark> rejected() {
        return faults.values().stream().flatMap(rows -> rows.values().stream()).map(Remarks::together).toList();
    }

    private static Remark together(List<Remark> row) {
        Remark first = row.get(0);
        List<Objection> reasons = new ArrayList<>();
        String column = first.column();
        for (Remark fault : row.stream().distinct().toList()) {
            if (!fault.column().equals(column) && !fault.value().isBlank()) {
                reasons.add(Objection.of(TakeoverFault.IN_COLUMN, fault.column(), fault.value()));
                column = fault.column();
            }
            reasons.addAll(fault.reasons());
        }
        return new Remark(first.sheet(), first.row(), first.column(), first.value(), reasons);
    }

    List<Remark> warnings() {
        List<Remark> all = new ArrayList<>(general);
        warnings.stream().sorted(ORDER).map(Said::remark).forEach(all::add);
        alike.forEach((sort, same) -> {
            int untold = same.size() - TOLD_ONE_BY_ONE;
            if (untold > 0) {
                Remark last = same.get(TOLD_ONE_BY_ONE - 1).remark();
                all.add(new Remark(last.sheet(), 0, sort.column(), "",
                        List.of(Objection.of(TakeoverWarning.MORE_LIKE_IT, untold, String.valueOf(last.row())))));
            }
        });
        return all;
    }
}
