package org.havre.takeover.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.workbook.TestWorkbook;

/** A small workbook of an invented operator, to be made wrong cell by cell. */
public final class OperatorBook {

    private final Map<TakeoverSheet, List<Map<String, Object>>> sheets = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private boolean from1904;

    private OperatorBook() {}

    public static OperatorBook empty() {
        return new OperatorBook();
    }

    /** One CADA with a flat of two for families and one of three that is shared. */
    public static OperatorBook withPlaces() {
        OperatorBook book = empty().structure("C6901");
        for (String place : List.of("A1-1", "A1-2")) {
            book.row(TakeoverSheet.PLACES, "Code", "C6901", "Unité", "A1", "Typologie", "P2", "Public", "famille",
                    "Place", place, "Ouverte le", day(2024, 1, 1));
        }
        for (String place : List.of("B2-1", "B2-2", "B2-3")) {
            book.row(TakeoverSheet.PLACES, "Code", "C6901", "Unité", "B2", "Typologie", "P3", "Place", place,
                    "Ouverte le", day(2024, 1, 1));
        }
        return book;
    }

    public OperatorBook structure(String code) {
        return row(TakeoverSheet.STRUCTURES, "Code", code, "Nom", "CADA Les Aulnes", "Type", "CADA", "Opérateur",
                "Rive Droite", "Département", "Rhône", "Capacité", 5, "Depuis le", day(2024, 1, 1));
    }

    /** Somebody alone, under the number of the household and {@code -1}. */
    public OperatorBook person(String household) {
        return person(household, 1, "principal", "M", day(1990, 5, 12));
    }

    public OperatorBook person(String household, int number, String role, String sex, Object born) {
        return row(TakeoverSheet.PEOPLE, "Personne", household + "-" + number, "Ménage", household, "Rôle", role,
                "Nom", "Aubépine", "Prénom", "Lys", "Sexe", sex, "Naissance", born, "Procédure", "normale");
    }

    public OperatorBook admission(String number, String household, LocalDate decided) {
        return row(TakeoverSheet.DECISIONS, "Numéro", number, "Nature", "admission", "Ménage", household, "Code",
                "C6901", "Décidée le", decided);
    }

    public OperatorBook stay(String person, String unit, String place, LocalDate in, LocalDate out, String decision) {
        return row(TakeoverSheet.STAYS, "Personne", person, "Code", "C6901", "Unité", unit, "Place", place, "Entrée",
                in, "Sortie", out, "Décision d'entrée", decision);
    }

    /** A row of headings and what stands under them. */
    public OperatorBook row(TakeoverSheet sheet, Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at += 2) {
            row.put((String) cells[at], cells[at + 1]);
        }
        sheets.computeIfAbsent(sheet, none -> new ArrayList<>()).add(row);
        return this;
    }

    /** Puts another value into the last row of a sheet. */
    public OperatorBook with(TakeoverSheet sheet, String heading, Object value) {
        List<Map<String, Object>> rows = sheets.get(sheet);
        rows.get(rows.size() - 1).put(heading, value);
        return this;
    }

    /** Puts another value into a row of a sheet, numbered as Excel shows it. */
    public OperatorBook with(TakeoverSheet sheet, int row, String heading, Object value) {
        sheets.get(sheet).get(row - 2).put(heading, value);
        return this;
    }

    /** Heads a column in words of the operator's own. */
    public OperatorBook calling(String heading, String own) {
        renamed.put(heading, own);
        return this;
    }

    /** As Excel on a Mac once counted days. */
    public OperatorBook countingFrom1904() {
        from1904 = true;
        return this;
    }

    /** The headings stand in row 1, in the order in which they were first used. */
    public Path in(Path folder) throws IOException {
        TestWorkbook workbook = TestWorkbook.workbook();
        if (from1904) {
            workbook.countingFrom1904();
        }
        sheets.forEach((sheet, rows) -> {
            List<String> headings = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
            List<Object[]> table = new ArrayList<>();
            table.add(headings.stream().map(heading -> renamed.getOrDefault(heading, heading)).toArray());
            rows.forEach(row -> table.add(headings.stream().map(row::get).toArray()));
            workbook.sheet(renamed.getOrDefault(sheet.title(), sheet.title()), table.toArray(new Object[0][]));
        });
        return workbook.in(folder, "reprise.xlsx");
    }

    public static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
