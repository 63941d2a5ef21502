package org.havre.occupancy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.imports.Departments;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.KnownCentres;
import org.havre.facility.imports.ParkFile;
import org.havre.facility.imports.ParkReader;
import org.havre.facility.imports.ParkRow;
import org.havre.facility.imports.ParkSheets;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Havre sends out under OFII's layout. */
class OfiiWorkbookTest {

    private static final OfiiRow FULL = new OfiiRow("C6901", "CADA BEL AIR - 69", FacilityKind.CADA, "REFUGE ET DROITS",
            "Rhône",
            "Lyon", 120, new OfiiRow.Activity(Map.of(REMISE_EN_ETAT, 1, TRAVAUX, 2), 114, 3, 5));
    private static final OfiiRow UNKNOWN = new OfiiRow("H6902", "HUDA - 69", FacilityKind.HUDA, "CAP ASILE", "Rhône",
            "Lyon", 40,
            null);
    private static final OfiiRow SHUT = new OfiiRow("H6903", "HUDA DU PARC", FacilityKind.NH, "CAP ASILE", "Rhône",
            "Lyon", 10,
            new OfiiRow.Activity(Map.of(TRAVAUX, 10), 0, 0, 0));

    @TempDir Path folder;

    @Test void the_sheet_the_titles_and_the_headings_are_OFIIs() throws IOException {
        List<Row> rows = rows(FULL);

        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4, 5);
        assertThat(rows.get(0).at(0).text()).isEqualTo("Activité par centre du dispositif national d'accueil");
        assertThat(rows.get(1).at(0).text()).isEqualTo("Situation au 31/10/2026");
        assertThat(rows.get(2).cells()).extracting(Cell::text).isEqualTo(ParkSheets.HEADINGS);
    }

    @Test void rates_are_fractions_of_capacity_but_occupancy_is_over_usable_places() throws IOException {
        Row row = rows(FULL).get(3);

        assertThat(row.cells()).extracting(Cell::text).containsExactly("C6901", "CADA BEL AIR - 69", "CADA",
                "REFUGE ET DROITS", "Rhône", "Lyon", "120", "0", "1", "0", "2", "3", "0.025", "0.9743589744", "114",
                "0.025",
                "3", "0.0416666667", "5");
    }

    @Test void a_facility_without_described_places_has_empty_activity_cells_and_never_zero() throws IOException {
        assertThat(rows(UNKNOWN).get(3).cells()).extracting(Cell::text).containsExactly("H6902", "HUDA - 69", "HUDA",
                "CAP ASILE", "Rhône", "Lyon", "40");
    }

    @Test void a_rate_is_empty_where_there_is_nothing_to_divide_by() throws IOException {
        Row row = rows(SHUT).get(3);

        assertThat(row.at(13).isBlank()).isTrue();
        assertThat(row.at(14).text()).isEqualTo("0");
    }

    @Test void hotel_nights_bear_OFIIs_word() throws IOException {
        assertThat(rows(SHUT).get(3).at(2).text()).isEqualTo("NUITEE HOTELIERE");
    }

    @Test void a_reader_of_OFIIs_file_reads_back_what_was_written() throws IOException {
        ParkFile park;
        try (Workbook workbook = Workbook.open(written(FULL, UNKNOWN, SHUT), "ofii.xlsx")) {
            park = ParkReader.read(workbook, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(),
                    YearMonth.of(2026, 10), ImportProgress.unwatched());
        }

        assertThat(park.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(park.rejected()).isEmpty();
        assertThat(park.rows()).extracting(row -> row.code().value()).containsExactly("C6901", "H6902", "H6903");
        ParkRow full = park.rows().get(0);
        assertThat(full.capacity()).isEqualTo(120);
        assertThat(full.activity().unavailableByReason()).containsEntry(TRAVAUX, 2).hasSize(4);
        assertThat(full.activity().occupied()).isEqualTo(114);
        assertThat(full.activity().occupancyRate()).isEqualByComparingTo(new BigDecimal("0.9743589744"));
        assertThat(park.rows().get(1).activity().occupied()).isNull();
        assertThat(park.rows().get(2).activity().occupancyRate()).isNull();
    }

    private List<Row> rows(OfiiRow... centres) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Workbook read = Workbook.open(written(centres), "ofii.xlsx")) {
            assertThat(read.sheets()).extracting(Workbook.Sheet::name).containsExactly("10 26");
            try (SheetRows rows = read.rows(read.sheets().get(0))) {
                rows.forEachRemaining(all::add);
            }
        }
        return all;
    }

    private Path written(OfiiRow... centres) throws IOException {
        Path file = folder.resolve("ofii.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            OfiiWorkbook.write(YearMonth.of(2026, 10), Stream.of(centres), "Havre",
                    Instant.parse("2026-11-02T08:00:00Z"), out);
        }
        return file;
    }
}
