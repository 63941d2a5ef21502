package org.havre.takeover.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.takeover.imports.OperatorDesk.counts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.occupancy.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of an invented operator comes in, and every figure of every night is the one that was counted without Havre. */
@OnPostgres
class TakeoverFiguresTest {

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

    @TempDir Path folder;
    private final OperatorDesk desk;

    TakeoverFiguresTest(TestDatabase database) {
        this.desk = new OperatorDesk(database);
    }

    private Path file;

    @BeforeEach void the_operators_workbook() throws IOException {
        file = folder.resolve("takeover.xlsx");
        try (InputStream in = TakeoverFiguresTest.class.getResourceAsStream("takeover.xlsx")) {
            Files.copy(in, file);
        }
    }

    @Test void every_figure_of_every_night_comes_out() throws Exception {
        TakeoverReport report = desk.bring(file);

        assertThat(report.report().rejected()).isEmpty();
        assertThat(counts(report)).containsExactly(1013, 1013, 0, 0);
        Map<String, String> expected = expected();
        assertThat(expected).hasSize(1464);
        assertThat(counted()).containsExactlyEntriesOf(expected);
        assertThat(counts(desk.bring(file))).containsExactly(1013, 0, 0, 1013);
        assertThat(counted()).containsExactlyEntriesOf(expected);
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> nights = new TreeMap<>();
        try (InputStream in = TakeoverFiguresTest.class.getResourceAsStream("takeover-expected.json")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : all.substring(2, all.lastIndexOf('}')).split("\\},\\{")) {
                String[] parts = one.replaceAll("[\"{}]", "").replace("unavailableByReason:", "").split(",");
                nights.put(parts[0].substring(9) + " " + parts[1].substring(6),
                        String.join(",", List.of(parts).subList(2, parts.length)));
            }
        }
        return nights;
    }

    private Map<String, String> counted() throws Exception {
        Map<String, String> nights = new TreeMap<>();
        try (Connection connection = desk.entered("admin", OperatorDesk.TODAY)) {
            List<Long> ids = new ArrayList<>();
            Map<Long, String> codes = new TreeMap<>();
            try (var rows = connection.createStatement().executeQuery("select facility_id, code from facility_code")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    codes.put(rows.getLong(1), rows.getString(2));
                }
            }
            FactRows.count(connection, ids, Window.through(FROM, OperatorDesk.TODAY), null,
                    (facility, all) -> all.forEach(
                            night -> nights.put(codes.get(facility) + " " + night.night(), shown(night))));
        }
        return nights;
    }

    private static String shown(FacilityNight night) {
        Figures figures = night.figures();
        return "kind:" + night.kind() + ",authorised:" + figures.of(Measure.AUTHORISED) + ",opened:"
                + figures.of(Measure.OPENED) + ",unavailable:" + figures.unavailable() + ",TRAVAUX:"
                + figures.of(Measure.TRAVAUX) + ",REMISE_EN_ETAT:" + figures.of(Measure.REMISE_EN_ETAT)
                + ",DESINSECTISATION:" + figures.of(Measure.DESINSECTISATION) + ",SOUS_OCCUPATION:"
                + figures.of(Measure.SOUS_OCCUPATION) + ",usable:" + figures.usable() + ",occupied:"
                + figures.of(Measure.OCCUPIED) + ",transitoryOccupied:" + figures.of(Measure.TRANSITORY_OCCUPIED)
                + ",overstayProtected:" + figures.of(Measure.OVERSTAY_PROTECTED) + ",overstayRejected:"
                + figures.of(Measure.OVERSTAY_REJECTED) + ",overstayOther:" + figures.of(Measure.OVERSTAY_OTHER);
    }
}
