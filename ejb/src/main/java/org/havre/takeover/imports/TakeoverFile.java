package org.havre.takeover.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.Workbook;
import org.havre.takeover.imports.Standing.State;

/** One workbook on its way in: whose it is, what it says, and what is to be said of it. */
final class TakeoverFile {

    private static final String LAYOUT = "takeover";
    /** Whose a workbook is that names no facility of anybody's. */
    private static final String NOBODY = "–";
    private static final int PARTS = 4;

    private final Workbook workbook;
    private final TakeoverTables tables;
    private final LocalDate today;
    private final Remarks remarks = new Remarks();
    private String operator;
    private List<Line> lines = List.of();
    private Map<TakeoverSheet, List<String>> unknown = Map.of();
    private TakeoverPlan plan;
    private Known known = Known.NOTHING;

    TakeoverFile(Workbook workbook, TakeoverTables tables, LocalDate today) {
        this.workbook = workbook;
        this.tables = tables;
        this.today = today;
    }

    void check(ImportProgress progress) throws SQLException {
        operator = findOperator(Headings.none());
        TakeoverReader reader = new TakeoverReader(workbook, headings(), remarks, progress);
        lines = reader.read();
        unknown = reader.unknown();
        progress.reached(1, 2 * PARTS);
        RowReader rowReader = new RowReader(tables.departments(), tables.codes(), today, workbook.dayZero(), remarks);
        TakeoverRows rows = rowReader.read(lines);
        progress.reached(2, 2 * PARTS);
        known = tables.known(rows, operatorNumber(), today);
        progress.reached(3, 2 * PARTS);
        if (reader.isHeaded()) {
            plan = TakeoverPlan.of(rows, rowReader.named(), known, today, remarks);
        }
        progress.reached(PARTS, 2 * PARTS);
    }

    /** What is remembered of this operator's headings; for the column that names the operator, of anybody's. */
    private Headings headings() throws SQLException {
        return operator.equals(NOBODY)
                ? tables.headings(null)
                : tables.headings(OperatorSpelling.key(operator)).or(tables.headings(null).only(
                        TakeoverColumn.STRUCTURE_OPERATOR));
    }

    private String findOperator(Headings assigned) throws SQLException {
        Optional<String> named = TakeoverReader.operator(workbook, assigned.or(tables.headings(null)));
        return named.isPresent() ? named.get() : operatorOfFacility().orElse(NOBODY);
    }

    /** A workbook without a sheet of facilities is that of whoever runs the first one that it names. */
    private Optional<String> operatorOfFacility() throws SQLException {
        TakeoverReader reader = new TakeoverReader(workbook, Headings.none(), new Remarks(),
                ImportProgress.unwatched());
        RowReader rows = new RowReader(tables.departments(), tables.codes(), today, workbook.dayZero(),
                new Remarks());
        TakeoverRows read = rows.read(reader.read());
        List<String> codes = new ArrayList<>();
        read.places().forEach(row -> codes.add(row.code().value()));
        read.stays().forEach(row -> codes.add(row.code().value()));
        read.outages().forEach(row -> codes.add(row.code().value()));
        for (String code : codes.stream().distinct().toList()) {
            Optional<String> found = tables.operatorOf(code, today);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Long operatorNumber() throws SQLException {
        return tables.operators().get(OperatorSpelling.key(operator));
    }

    void remember(List<TakeoverImport.Assigned> assigned) throws SQLException {
        Headings headings = Headings.none();
        for (TakeoverImport.Assigned one : assigned) {
            headings = headings.with(one.heading(), one.column());
        }
        String key = OperatorSpelling.key(findOperator(headings));
        for (TakeoverImport.Assigned one : assigned) {
            tables.remember(key, one.heading(), one.column());
        }
    }

    boolean isAccepted() {
        return !remarks.anyRejected();
    }

    String operator() {
        return operator;
    }

    TakeoverPlan plan() {
        return plan;
    }

    Known known() {
        return known;
    }

    TakeoverReport report() {
        List<TakeoverReport.Sheet> sheets = counts();
        int created = sheets.stream().mapToInt(TakeoverReport.Sheet::created).sum();
        int updated = sheets.stream().mapToInt(TakeoverReport.Sheet::updated).sum();
        int unchanged = sheets.stream().mapToInt(TakeoverReport.Sheet::unchanged).sum();
        List<TakeoverReport.Unknown> own = new ArrayList<>();
        unknown.forEach((sheet, headings) -> headings
                .forEach(heading -> own.add(new TakeoverReport.Unknown(sheet, heading))));
        return new TakeoverReport(operator == null || operator.equals(NOBODY) ? "" : operator,
                new ImportReport(LAYOUT, null, lines.size(), created, updated, unchanged, remarks.rejected(),
                        remarks.warnings()),
                sheets, own);
    }

    /** How many rows of each sheet are new, changed, the same, or left out. */
    private List<TakeoverReport.Sheet> counts() {
        Map<TakeoverSheet, int[]> counts = new EnumMap<>(TakeoverSheet.class);
        lines.forEach(line -> counts.computeIfAbsent(line.sheet(), none -> new int[State.values().length + 1])[State
                .values().length]++);
        if (plan != null) {
            plan.rows().all().filter(row -> !remarks.isRejected(row.line())).forEach(
                    row -> counts.get(row.line().sheet())[plan.standing().state(row).ordinal()]++);
        }
        List<TakeoverReport.Sheet> sheets = new ArrayList<>();
        counts.forEach((sheet, count) -> sheets.add(new TakeoverReport.Sheet(sheet, count[State.values().length],
                count[State.NEW.ordinal()], count[State.CHANGED.ordinal()], count[State.SAME.ordinal()],
                remarks.rejected(sheet))));
        return sheets;
    }
}
