package org.havre.stay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.havre.shared.Texts;
import org.havre.stay.ResidentRow;
import org.junit.jupiter.api.Test;

/** The workbook of a hundred thousand residents, from rows that pass by to the last byte, beside SXSSF writing the same cells. */
class ResidentsBench {
    private static final int ROWS = 100_000;
    private static final int WARM_UP = 2;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Texts FRENCH = Texts.in(Locale.FRENCH);

    private final BenchTable table = new BenchTable();

    @Test void however_many_they_are() throws Exception {
        var ours = new Measures();
        var alone = new Measures();
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) {
                ours.forget();
                alone.forget();
            }
            ours.time(() -> write(residents(ROWS)));
            alone.time(ResidentsBench::alone);
        }
        table.ratio("Workbook of 100,000 residents, apart from looking for them and sending it", ours,
                "SXSSF alone, the same cells " + alone, ours.ratioTo(alone), "1.3");
        for (int rows : new int[]{ROWS, 10 * ROWS})
            table.figure("Live heap meanwhile, of " + rows + " rows", heap(rows) / 1_000_000 + " MB", "64 MB");
        table.write(Path.of("target", "bench", "residents.md"));
        System.out.println(table);
    }

    private static void write(Stream<ResidentRow> rows) {
        ResidentsWorkbook.write(DAY, rows, false, FRENCH, "Havre", Instant.EPOCH, OutputStream.nullOutputStream());
    }

    /** The most that is held at ten moments, more than before. */
    private static long heap(int rows) {
        var before = live();
        var most = new long[1];
        write(residents(rows).peek(row -> {
            if (row.person() % (rows / 10) == rows / 10 - 1) most[0] = Math.max(most[0], live() - before);
        }));
        return most[0];
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Stream<ResidentRow> residents(int rows) {
        return LongStream.range(0, rows).mapToObj(n -> new ResidentRow(n, n, "Aubépine " + n % 5003, "Lys " + n % 211,
                n % 2 == 0 ? Sex.F : Sex.M, BirthDate.of(DAY.minusDays(n % 20_000)), "M-" + n / 2, n / 2,
                n % 2 == 0 ? HouseholdRole.HEAD : HouseholdRole.SPOUSE, "C" + (1000 + n % 1500), "CADA " + n % 1500,
                "Logement " + n % 40, "" + n % 4, DAY.minusDays(n % 900), null, DAY.plusDays(n % 90), n % 50 == 0));
    }

    private static void alone() throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            workbook.setCompressTempFiles(true);
            var sheet = workbook.createSheet();
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var rows = residents(ROWS).iterator();
            for (int line = 0; rows.hasNext(); line++) {
                var row = sheet.createRow(line);
                var resident = rows.next();
                var column = 0;
                for (var text : new String[]{resident.familyName(), resident.givenNames(), resident.sex().name(), null,
                        null, resident.household(), resident.role().name(), resident.facility(),
                        resident.facilityName(), resident.unit(), resident.place(), null,
                        resident.sheltered() ? "À régulariser" : null}) {
                    if (text != null) row.createCell(column).setCellValue(text);
                    column++;
                }
                date(row.createCell(3), resident.born().day(), date);
                date(row.createCell(11), resident.arrived(), date);
                date(row.createCell(13), resident.careEnds(), date);
            }
            workbook.write(OutputStream.nullOutputStream());
        }
    }

    private static void date(Cell cell, LocalDate day, CellStyle style) {
        cell.setCellValue(day);
        cell.setCellStyle(style);
    }
}
