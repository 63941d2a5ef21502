package org.havre.facility.imports;

import static org.havre.facility.imports.ParkColumn.CAPACITY;
import static org.havre.facility.imports.ParkColumn.CODE;
import static org.havre.facility.imports.ParkColumn.DEPARTMENT;
import static org.havre.facility.imports.ParkColumn.DIRECTORATE;
import static org.havre.facility.imports.ParkColumn.KIND;
import static org.havre.facility.imports.ParkColumn.NAME;
import static org.havre.facility.imports.ParkColumn.OPERATOR;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Spelling;

/** Turns one row after another into a centre, or into every reason why it is none. */
final class ParkRowReader {
    /** As long as a name, an operator or an address may be in the take-over workbook. */
    private static final int LONGEST = 200;

    private final Departments departments;
    private final KnownCentres known;
    private final Set<DnaCode> named = new HashSet<>();
    private final Map<DnaCode, Integer> firstRows = new HashMap<>();

    ParkRowReader(Departments departments, KnownCentres known) {
        this.departments = departments;
        this.known = known;
    }

    /** The centre of a row; null where faults were found. */
    ParkRow read(RowFindings row) {
        String department = department(row);
        DnaCode code = code(row, department);
        String name = words(row, NAME, ParkFault.NAME_MISSING);
        FacilityKind kind = kind(row);
        String operator = words(row, OPERATOR, ParkFault.OPERATOR_MISSING);
        String directorate = shortEnough(row, DIRECTORATE, Spelling.clean(row.cell(DIRECTORATE).text()));
        Integer capacity = capacity(row);
        DeclaredActivity activity = new ActivityReader(row).read(capacity);
        if (!row.faults().isEmpty()) {
            return null;
        }
        firstRows.put(code, row.number());
        if (directorate.isEmpty() && row.has(DIRECTORATE)) {
            row.warn(DIRECTORATE, ParkWarning.NO_DIRECTORATE);
        }
        return new ParkRow(row.number(), code, name, kind, operator, department,
                directorate.isEmpty() ? null : directorate, capacity, activity);
    }

    /** Every code that could be read so far, in rows that were left out too. */
    Set<DnaCode> named() {
        return named;
    }

    private String department(RowFindings row) {
        String text = words(row, DEPARTMENT, ParkFault.DEPARTMENT_MISSING);
        if (text == null) {
            return null;
        }
        String code = departments.find(text).orElse(null);
        if (code == null) {
            row.fault(DEPARTMENT, ParkFault.DEPARTMENT_UNKNOWN, text);
        } else if (!departments.name(code).equals(text)) {
            row.warn(DEPARTMENT, ParkWarning.DEPARTMENT_REPAIRED, departments.name(code));
        }
        return code;
    }

    private DnaCode code(RowFindings row, String department) {
        Cell cell = row.cell(CODE);
        if (cell.isBlank()) {
            row.fault(CODE, ParkFault.NO_CODE, Spelling.clean(row.cell(NAME).text()));
            return null;
        }
        DnaCode code = CodeText.read(cell.text(), department).orElse(null);
        if (code == null) {
            row.fault(CODE, ParkFault.CODE_UNREADABLE, Spelling.clean(cell.text()));
            return null;
        }
        named.add(code);
        Integer firstRow = firstRows.get(code);
        if (firstRow != null) {
            row.fault(CODE, ParkFault.CODE_DOUBLED, code.value(), String.valueOf(firstRow));
        } else if (!code.value().equals(Spelling.clean(cell.text()))) {
            row.warn(CODE, ParkWarning.CODE_REPAIRED, code.value());
        }
        checkPlace(row, code, department);
        return code;
    }

    /**
     * A code that names another département would change another centre, or make one that is not: it does not go in,
     * unless Havre already knows that very centre there (R47, K15).
     */
    private void checkPlace(RowFindings row, DnaCode code, String department) {
        if (department == null || code.agreesWith(department)) {
            return;
        }
        if (known.liesIn(code, department)) {
            row.warn(CODE, ParkWarning.CODE_ELSEWHERE_KNOWN, code.value(), departments.name(department));
        } else {
            row.fault(CODE, ParkFault.CODE_ELSEWHERE, code.value(), departments.name(department));
        }
    }

    private static FacilityKind kind(RowFindings row) {
        String text = words(row, KIND, ParkFault.KIND_MISSING);
        if (text == null) {
            return null;
        }
        FacilityKind kind = KindNames.find(text).orElse(null);
        if (kind == null) {
            row.fault(KIND, ParkFault.KIND_UNKNOWN, text);
        } else if (!kind.name().equals(text)) {
            row.warn(KIND, ParkWarning.KIND_REPAIRED, kind);
        }
        return kind;
    }

    /** The words of a cell; null, and a fault, where there are none. */
    private static String words(RowFindings row, ParkColumn column, ParkFault missing) {
        Cell cell = row.cell(column);
        switch (cell.kind()) {
            case ERROR -> row.fault(column, ParkFault.CELL_IN_ERROR);
            case UNCALCULATED -> row.fault(column, ParkFault.NOT_CALCULATED);
            case BLANK -> row.fault(column, missing);
            default -> {
                return shortEnough(row, column, Spelling.clean(cell.shown()));
            }
        }
        return null;
    }

    /** A text that would fill every list it stands in is none of a centre's. */
    private static String shortEnough(RowFindings row, ParkColumn column, String text) {
        if (text.length() > LONGEST) {
            row.fault(column, ParkFault.TOO_LONG, LONGEST);
        }
        return text;
    }

    private static Integer capacity(RowFindings row) {
        int before = row.faults().size();
        Integer capacity = new FigureReader(row).count(CAPACITY);
        if (capacity == null && row.faults().size() == before) {
            row.fault(CAPACITY, ParkFault.CAPACITY_MISSING);
        }
        return capacity;
    }
}
