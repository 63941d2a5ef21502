package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.UnavailabilityReason;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.junit.jupiter.api.Test;

/** Every place of a night, and everybody who was there. */
@InOneVillage
class NightsTest {
    private final OneVillage village;

    NightsTest(OneVillage village) { this.village = village; }

    private List<NightRow> night(LocalDate night) { return new Nights(village.as(SOCIAL)).of(FACILITY, night); }

    @Test void a_night_tells_every_place_by_unit_and_those_without_a_bed_at_the_end() {
        village.sends(7, "2026-04-28", 1990);
        village.sends(8, "2026-04-28", 1980);
        village.sleeps(71, 12, "2026-05-01", "2026-05-21");
        village.stays(81, FACILITY, "2026-05-01", null);
        village.execute("update unit set floor = 3 where id = 1");
        assertThat(night(TODAY)).extracting(NightRow::place, NightRow::person).containsExactly(tuple("U1-1", null),
                tuple("U1-2", 71L), tuple("U1-3", null), tuple("U1-4", null), tuple("U2-1", null), tuple("U2-2", null),
                tuple(null, 81L));
        assertThat(night(TODAY).get(1)).isEqualTo(new NightRow("Bourg", "U1", 3, "U1-2", 71L, "Nom7", "Prénom1", Sex.F,
                new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR), "M-7", false, false, null));
        assertThat(night(TODAY).get(6).floor()).isNull();
        assertThat(night(LocalDate.of(2026, 5, 21))).extracting(NightRow::person).containsOnlyOnce(81L)
                .doesNotContain(71L);
    }

    @Test void a_sheltered_guest_and_a_place_out_of_service_are_told_as_such() {
        village.sends(7, "2026-04-28", 1990);
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (1, 71, 900, '2026-05-01', 'SHELTERING')");
        village.execute(
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on, cancelled) values"
                        + " (1, 900, 1, 11, 'TRAVAUX', '2026-05-20', '2026-05-21', false), (2, 900, 1, 12, 'TRAVAUX', '2026-05-20', null, true)");
        assertThat(night(TODAY)).filteredOn(row -> row.reason() != null)
                .extracting(NightRow::place, NightRow::reason)
                .containsExactly(tuple("U1-1", UnavailabilityReason.TRAVAUX));
        assertThat(night(TODAY)).filteredOn(NightRow::sheltered).extracting(NightRow::person).containsExactly(71L);
        assertThat(night(LocalDate.of(2026, 5, 21))).extracting(NightRow::reason).containsOnlyNulls();
    }

    @Test void another_facility_sees_no_night() {
        assertThat(new Nights(village.as(OneVillage.ELSEWHERE_SOCIAL)).of(FACILITY, TODAY)).isEmpty();
    }
}
