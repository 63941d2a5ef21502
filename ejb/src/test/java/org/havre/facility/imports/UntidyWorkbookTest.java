package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.imports.ParkSheets.centre;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.havre.facility.imports.ParkSheets.Centre;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several kinds of untidiness at once. */
class UntidyWorkbookTest {
    @TempDir Path folder;

    @Test void a_row_is_not_left_out_for_one_of_its_code_that_was_left_out_itself() throws IOException {
        ParkFile park = read(ParkSheets.sheet(centre("C6901").with("Capacité", "cent"), centre("C6901")));
        assertThat(park.rejected()).extracting(Remark::row).containsExactly(5);
        assertThat(park.rows()).extracting(ParkRow::row).containsExactly(6);
    }

    @Test void every_untidiness_of_one_row_is_repaired_at_once_and_each_is_said() throws IOException {
        Centre untidy = centre("h209").in("AISNE").with("Type", "NUITEE HOTELIERE").with("Capacité", "100,0")
                .with("Taux d'occupation", "94,8 %").with("Places occupées", "92");
        ParkFile park = read(ParkSheets.sheet(untidy));
        assertThat(park.rejected()).isEmpty();
        assertThat(park.rows().get(0).code().value()).isEqualTo("H0209");
        assertThat(park.rows().get(0).capacity()).isEqualTo(100);
        assertThat(park.rows().get(0).activity().occupancyRate()).isEqualByComparingTo("0.948");
        assertThat(warnings(park)).contains("CODE_REPAIRED", "KIND_REPAIRED", "NUMBER_REPAIRED", "RATE_REPAIRED",
                "DEPARTMENT_REPAIRED");
        assertThat(park.warnings()).allSatisfy(one -> {
            assertThat(one.row()).isEqualTo(5);
            assertThat(one.column()).isNotEmpty();
            assertThat(one.value()).isNotEmpty();
        });
    }

    @Test void headings_in_another_order_and_case_are_said() throws IOException {
        List<Object> headings = new ArrayList<>(ParkSheets.HEADINGS);
        List<Object> values = new ArrayList<>(Arrays.asList(centre("C6901").row()));
        Collections.reverse(headings);
        Collections.reverse(values);
        headings.replaceAll(heading -> heading.toString().toUpperCase(Locale.FRENCH));
        ParkFile park = read(new Object[][]{headings.toArray(), values.toArray()});
        assertThat(park.rows()).hasSize(1);
        assertThat(park.warnings()).isNotEmpty();
    }

    private static List<String> warnings(ParkFile park) {
        return park.warnings().stream().map(one -> one.reasons().get(0).key().replace("ParkWarning.", "")).toList();
    }

    private ParkFile read(Object[][] rows) throws IOException {
        try (Workbook read = Workbook.open(workbook().sheet("10 26", rows).in(folder, "a.xlsx"), "a.xlsx")) {
            return ParkReader.read(read, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(),
                    YearMonth.of(2026, 10), ImportProgress.unwatched());
        }
    }
}
