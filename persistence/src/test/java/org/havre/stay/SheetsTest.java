package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet of presence of a day. */
@InOneVillage
class SheetsTest {
    private final OneVillage village;

    SheetsTest(OneVillage village) { this.village = village; }

    @BeforeEach void two_sleep_here_and_one_has_no_bed() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sends(8, "2026-04-28", 1980);
        village.stays(81, FACILITY, "2026-05-01", null);
        village.sleeps(72, 12, "2026-05-01", null);
        village.sleeps(71, 11, "2026-05-01", "2026-05-21");
    }

    private List<SheetLine> sheet(LocalDate day) { return new Sheets(village.as(SOCIAL)).of(FACILITY, day); }

    @Test void everybody_is_told_by_place_and_those_without_a_bed_at_the_end() {
        assertThat(sheet(TODAY)).extracting(SheetLine::stay).containsExactly(71L, 72L, 81L);
        assertThat(sheet(may(21))).extracting(SheetLine::stay).containsExactly(72L, 81L);
        assertThat(new Sheets(village.as(OneVillage.ELSEWHERE_SOCIAL)).of(FACILITY, TODAY)).isEmpty();
    }

    @Test void a_line_tells_who_sleeps_where_who_is_away_and_when_they_were_last_seen() {
        village.execute("insert into sighting (id, facility_id, stay_id, person_id, day, seen) values"
                + " (1, 900, 71, 71, '2026-05-19', true), (2, 900, 71, 71, '2026-05-20', false)");
        village.execute("insert into absence (id, facility_id, stay_id, person_id, starts_on, reason)"
                + " values (1, 900, 71, 71, '2026-05-20', 'FAMILY')");
        var line = sheet(TODAY).get(0);
        assertThat(line).isEqualTo(new SheetLine(71, 71, "Nom7", "Prénom1",
                new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR), "M-7", "Bourg", "U1", "U1-1", false,
                new Away(Period.from(TODAY), AbsenceReason.FAMILY, false), may(19)));
        assertThat(sheet(may(19)).get(0).away()).isNull();
    }

    @Test void a_tick_can_be_set_changed_and_taken_away() {
        var sheets = new Sheets(village.as(SOCIAL));
        sheets.tick(TODAY, List.of(new Sighting(71, true), new Sighting(72, true), new Sighting(81, false)), 1);
        assertThat(sheet(TODAY)).extracting(SheetLine::seen).containsExactly(true, true, false);
        new Sheets(village.as(SOCIAL)).tick(TODAY, List.of(new Sighting(71, false), new Sighting(72, null)), 1);
        assertThat(sheet(TODAY)).extracting(SheetLine::seen).containsExactly(false, null, false);
        assertThat(sheet(may(19))).extracting(SheetLine::seen).containsOnlyNulls();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
