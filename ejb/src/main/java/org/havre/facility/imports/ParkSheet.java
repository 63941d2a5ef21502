package org.havre.facility.imports;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.Workbook.Sheet;
import org.havre.shared.workbook.WorkbookRefused;

/**
 * The sheet of a workbook that holds its newest month.
 *
 * @param month empty where neither the sheet nor the file names it, and a title must
 * @param named whether the sheet was chosen by its name
 */
record ParkSheet(Sheet sheet, Optional<YearMonth> month, boolean named) {

    private static final Comparator<ParkSheet> BY_MONTH = Comparator.comparing(sheet -> sheet.month().orElseThrow());

    /** Sheets named by a month first, then {@code Liste} with the file's month, then names that hold a month. */
    static ParkSheet newestOf(Workbook workbook) {
        List<Sheet> visible = workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        Optional<YearMonth> fileMonth = MonthNames.in(withoutExtension(workbook.fileName()));
        List<ParkSheet> exact = dated(visible, true);
        List<ParkSheet> list = visible.stream().filter(sheet -> Spelling.key(sheet.name()).equals("liste"))
                .map(sheet -> new ParkSheet(sheet, fileMonth, true)).toList();
        List<ParkSheet> dated = Stream.concat(exact.stream(), list.stream().filter(sheet -> sheet.month().isPresent()))
                .toList();
        if (dated.isEmpty() && !list.isEmpty()) {
            return list.get(0);
        }
        List<ParkSheet> candidates = dated.isEmpty() ? dated(visible, false) : dated;
        return candidates.isEmpty() ? onlyOne(visible, fileMonth) : newest(candidates, list);
    }

    private static List<ParkSheet> dated(List<Sheet> sheets, boolean exactly) {
        return sheets.stream().map(sheet -> new ParkSheet(sheet,
                exactly ? MonthNames.exactly(sheet.name()) : MonthNames.in(sheet.name()), true))
                .filter(sheet -> sheet.month().isPresent()).toList();
    }

    private static ParkSheet newest(List<ParkSheet> candidates, List<ParkSheet> list) {
        YearMonth month = candidates.stream().max(BY_MONTH).orElseThrow().month().orElseThrow();
        List<ParkSheet> newest = candidates.stream().filter(sheet -> sheet.month().orElseThrow().equals(month))
                .toList();
        List<ParkSheet> apartFromList = newest.stream().filter(sheet -> !list.contains(sheet)).toList();
        if (apartFromList.size() > 1) {
            throw WorkbookRefused.because(ParkFault.TWO_SHEETS, apartFromList.get(0).sheet().name(),
                    apartFromList.get(1).sheet().name());
        }
        return apartFromList.isEmpty() ? newest.get(0) : apartFromList.get(0);
    }

    private static ParkSheet onlyOne(List<Sheet> visible, Optional<YearMonth> fileMonth) {
        if (visible.size() != 1) {
            throw WorkbookRefused.because(ParkFault.NO_SHEET);
        }
        return new ParkSheet(visible.get(0), fileMonth, false);
    }

    /** A hidden sheet whose month is newer than this one's: somebody may have meant it. */
    Optional<String> newerHidden(Workbook workbook) {
        return workbook.sheets().stream().filter(Sheet::hidden).filter(sheet -> MonthNames.exactly(sheet.name())
                .filter(hidden -> month.isPresent() && hidden.isAfter(month.get())).isPresent())
                .map(Sheet::name).findFirst();
    }

    private static String withoutExtension(String fileName) {
        return fileName.replaceFirst("(?i)\\.xlsx$", "");
    }
}
