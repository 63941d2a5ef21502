package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkbookDaysTest {

    private static final Export<LocalDate> DAYS = new Export<>("Jours", List.of(),
            List.of(Column.date("Jour", day -> day)), "Havre", Instant.EPOCH);

    @Property(tries = 100) void every_day_that_Excel_knows_is_written_and_read_as_that_day(
            @ForAll @IntRange(min = 1, max = 60_000) int days)
            throws IOException {
        LocalDate day = LocalDate.of(1899, 12, 31).plusDays(days);
        Path file = Files.createTempFile("days", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(DAYS, Stream.of(day), out);
        }
        try (Workbook read = Workbook.open(file, "days.xlsx"); SheetRows rows = read.rows(read.sheets().get(0))) {
            rows.next();
            assertThat(rows.next().at(0).date()).isEqualTo(day);
        }
        Files.delete(file);
    }
}
