package org.havre.facility.imports;

import java.nio.file.Path;
import java.time.YearMonth;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;

/** Reads each file that it is given as the park import does, and says on one line what became of it. */
public final class ParkHeapProbe {

    private ParkHeapProbe() {}

    public static void main(String[] files) {
        for (String file : files) {
            Path path = Path.of(file);
            String name = path.getFileName().toString();
            System.out.println(name.replace(".xlsx", "") + " -> " + outcome(path, name));
        }
    }

    private static String outcome(Path file, String name) {
        try (Workbook workbook = Workbook.open(file, name)) {
            return ParkReader
                    .read(workbook, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(),
                            YearMonth.of(2026, 10), ImportProgress.unwatched())
                    .read()
                    + " read";
        } catch (WorkbookRefused refused) {
            return refused.objections().get(0).key();
        } catch (Exception failed) {
            return failed.toString();
        }
    }
}
