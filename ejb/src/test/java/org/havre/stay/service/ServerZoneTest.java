package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookWriter;
import org.havre.stay.BedWish;
import org.havre.stay.Nights;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody arrives in Paris on 14 July 2025 half an hour after midnight, when it is still the 13th elsewhere. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerZoneTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2025, 7, 14);
    private static final TimeZone OWN = TimeZone.getDefault();

    private Village village;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        village.sends(7, "2025-07-12", 1990);
    }

    @BeforeEach void nobodyIsThere() { village.empty(); }

    @AfterEach void come_home() { TimeZone.setDefault(OWN); }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris",
            "America/Cayenne"}) void the_day_of_arrival_is_that_of_paris_wherever_the_server_is(
                    String zone, @TempDir Path folder) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var today = BusinessClock.of(Clock.fixed(Instant.parse("2025-07-13T22:30:00Z"), ZoneOffset.UTC)).today();
        assertThat(today).isEqualTo(ARRIVAL);
        Desk.of(village).on(today).arrivals(arrivals -> arrivals
                .record(new NewArrival(7, today, List.of(BedWish.place(71, 1, 11)), Set.of())));
        assertThat(village.rows("select s.starts_on::text, b.starts_on::text from stay s join bed_assignment b"
                + " on b.stay_id = s.id")).containsExactly("2025-07-14|2025-07-14");
        assertThat(sleepers(ARRIVAL.minusDays(1))).isZero();
        assertThat(sleepers(ARRIVAL)).isEqualTo(1);
        assertThat(shown()).isEqualTo(ARRIVAL);
        assertThat(throughExcel(shown(), folder.resolve("days.xlsx"))).isEqualTo(ARRIVAL);
    }

    private long sleepers(LocalDate night) {
        return village.as(Village.SOCIAL, rows -> new Nights(rows).of(Village.FACILITY, night)).stream()
                .filter(row -> !row.isEmpty()).count();
    }

    private LocalDate shown() {
        return village.as(Village.SOCIAL, rows -> new Presence(rows).residents(new ResidentFilter(ARRIVAL, null, null),
                Presence.Order.NAME, true, 0, 10)).items().get(0).arrived();
    }

    private static LocalDate throughExcel(LocalDate day, Path file) throws IOException {
        Export<LocalDate> days = new Export<>("Jours", List.of(), List.of(Column.date("Jour", one -> one)), "Havre",
                Instant.EPOCH);
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(days, Stream.of(day), out);
        }
        try (Workbook read = Workbook.open(file, "days.xlsx"); SheetRows rows = read.rows(read.sheets().get(0))) {
            rows.next();
            return rows.next().at(0).date();
        }
    }
}
