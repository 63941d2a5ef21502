package org.havre.facility.imports;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.facility.TermsSource;
import org.havre.facility.imports.KnownPark.Holding;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.ImportReport.Remark;

/** Lays a month's file over the park that Havre knows, in one transaction. */
final class ParkMerge {

    private static final String LAYOUT = "park";

    private final ParkTables tables;
    private final ParkWriter writer;
    private final KnownPark park;
    private final Map<Long, KnownCentre> centres;
    private final ParkFile file;
    private final LocalDate month;
    private final ParkChanges changes = new ParkChanges();
    private final CentreMerge merge;
    private final NamedRows operators;
    private final NamedRows directorates;
    private final Map<String, Long> operatorsByText = new HashMap<>();
    private final Map<String, Long> directoratesByText = new HashMap<>();
    private final Remarks remarks;
    private final Map<Long, Integer> firstRows = new HashMap<>();
    private int created;
    private int updated;
    private int unchanged;

    ParkMerge(Connection connection, KnownPark park, ParkFile file) throws SQLException {
        this.tables = new ParkTables(connection);
        this.writer = new ParkWriter(connection);
        this.park = park;
        this.centres = tables.centres(file.month());
        this.file = file;
        this.month = file.month().atDay(1);
        this.merge = new CentreMerge(month, changes);
        this.operators = new NamedRows(tables.operators(), writer::number);
        this.directorates = new NamedRows(tables.directorates(), writer::number);
        this.remarks = new Remarks(file.sheet());
    }

    /** Compares every centre with what is known, writes what is new, and tells what was done. */
    ImportReport run(ImportProgress progress) throws SQLException {
        LocalDate newest = centres.values().stream().map(KnownCentre::lastDeclared).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        if (newest != null && month.isBefore(newest)) {
            remarks.warn(ParkWarning.OLDER_MONTH, YearMonth.from(newest));
        }
        compare(progress);
        writer.operators(operators);
        writer.directorates(directorates);
        writer.write(changes);
        if (created > 0) writer.refreshStatistics();
        if (newest != null && !month.isBefore(newest)) {
            tellAbsent();
        }
        return new ImportReport(LAYOUT, file.sheet(), file.read(), created, updated, unchanged,
                both(file.rejected(), remarks.rejected()), both(file.warnings(), remarks.warnings()));
    }

    private static List<Remark> both(List<Remark> some, List<Remark> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void compare(ImportProgress progress) throws SQLException {
        Map<Long, String> operatorNames = tables.operatorNames();
        int done = 0;
        for (ParkRow row : file.rows()) {
            Holding holder = park.holding(row.code(), month).orElse(null);
            if (holder == null) {
                create(row);
            } else {
                update(row, holder, centres.get(holder.facility()), operatorNames);
            }
            progress.reached(file.rows().size() + ++done, file.rows().size() * 2);
        }
    }

    private void create(ParkRow row) {
        merge.create(writer.number(), stated(row));
        created++;
    }

    private void update(ParkRow row, Holding holder, KnownCentre known, Map<Long, String> operatorNames) {
        Integer firstRow = firstRows.putIfAbsent(known.id(), row.row());
        if (firstRow != null) {
            remarks.reject(List.of(remark(row, ParkColumn.CODE, row.code().value(),
                    Objection.of(ParkFault.CENTRE_DOUBLED, row.code().value(), String.valueOf(firstRow)))));
            return;
        }
        CentreMerge.Stated stated = stated(row);
        boolean held = holdFromNow(holder);
        if (merge.update(known, stated) | held) {
            updated++;
        } else {
            unchanged++;
        }
        if (known.terms() != null && known.terms().source() == TermsSource.ACT) {
            tellDifferences(row, known.terms().terms(), stated.terms(), operatorNames);
        }
    }

    /** A code that its centre takes later is known from this month on already; one that it had is its own again. */
    private boolean holdFromNow(Holding holder) {
        if (holder.covers(month)) {
            return false;
        }
        if (holder.start().isAfter(month)) {
            changes.codeFromEarlier(holder.id(), month);
        } else {
            changes.code(holder.facility(), holder.code(), month);
        }
        return true;
    }

    private CentreMerge.Stated stated(ParkRow row) {
        Long operator = operatorsByText.get(row.operator());
        if (operator == null) {
            operator = operator(row);
            operatorsByText.put(row.operator(), operator);
        }
        Long directorate = row.directorate() == null
                ? null
                : directoratesByText.computeIfAbsent(row.directorate(),
                        text -> directorates.get(ParkTables.directorateKey(text), text));
        return new CentreMerge.Stated(row, new Terms(row.kind(), operator, row.capacity()), directorate);
    }

    private long operator(ParkRow row) {
        String key = OperatorSpelling.key(row.operator());
        if (!operators.knows(key)) {
            operators.like(key).ifPresent(other -> remarks.keep(List.of(remark(row, ParkColumn.OPERATOR, row.operator(),
                    Objection.of(ParkWarning.OPERATOR_ALIKE, row.operator(), other)))));
        }
        return operators.get(key, row.operator());
    }

    private void tellDifferences(ParkRow row, Terms act, Terms stated, Map<Long, String> operatorNames) {
        if (act.kind() != stated.kind()) {
            tell(row, ParkColumn.KIND, stated.kind().name(), act.kind());
        }
        if (act.operator() != stated.operator()) {
            tell(row, ParkColumn.OPERATOR, row.operator(), operatorNames.getOrDefault(act.operator(), ""));
        }
        if (act.capacity() != stated.capacity()) {
            tell(row, ParkColumn.CAPACITY, String.valueOf(stated.capacity()), act.capacity());
        }
    }

    private void tell(ParkRow row, ParkColumn column, String value, Serializable act) {
        remarks.keep(List.of(remark(row, column, value, Objection.of(ParkWarning.ACT_DIFFERS, act))));
    }

    private Remark remark(ParkRow row, ParkColumn column, String value, Objection objection) {
        return new Remark(file.sheet(), row.row(), column.heading(), value, List.of(objection));
    }

    /** Rows left out name their centre all the same: it is not absent. */
    private void tellAbsent() throws SQLException {
        Set<Long> present = new HashSet<>();
        file.named().forEach(code -> park.holding(code, month).ifPresent(holder -> present.add(holder.facility())));
        Map<Long, String> codes = tables.codes(month);
        List<Remark> absent = new ArrayList<>();
        for (KnownCentre centre : centres.values()) {
            if (centre.lastDeclared() != null && centre.lastDeclared().isBefore(month)
                    && !present.contains(centre.id())) {
                absent.add(new Remark(file.sheet(), 0, ParkColumn.CODE.heading(), codes.getOrDefault(centre.id(), ""),
                        List.of(Objection.of(ParkWarning.CENTRE_ABSENT, centre.name(),
                                YearMonth.from(centre.lastDeclared())))));
            }
        }
        absent.sort(Comparator.comparing(Remark::value));
        remarks.keep(absent);
    }
}
