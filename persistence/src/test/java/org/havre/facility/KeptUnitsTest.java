package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.PlaceAttribute.FVV_TEH;
import static org.havre.facility.PlaceAttribute.LGBT;
import static org.havre.facility.PlaceAttribute.STEP_FREE;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit 1 is kept for victims, unit 2 is reached without a step. */
@InOneVillage
class KeptUnitsTest {
    private static final List<Long> ALL = List.of(FACILITY, ELSEWHERE);
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-02-01T00:00:00Z");

    private final OneVillage village;

    KeptUnitsTest(OneVillage village) { this.village = village; }

    @BeforeEach void two_units_are_not_like_the_others() {
        village.execute("update unit set step_free = true where id = 2");
        village.execute("insert into unit_keeping (unit_id, facility_id, kept_for) values (1, " + FACILITY
                + ", 'FVV_TEH')");
    }

    private KeptUnits as(String login) { return new KeptUnits(village.as(login)); }

    @Test void those_who_lodge_and_place_people_know_for_whom_places_are_kept() {
        for (var login : List.of(OneVillage.DIRECTOR, OneVillage.OFII)) {
            assertThat(as(login).with(FVV_TEH, ALL, null)).isEqualTo(Set.of(1L));
            assertThat(as(login).with(LGBT, ALL, null)).isEmpty();
            assertThat(as(login).of(1)).contains(FVV_TEH);
        }
    }

    @Test void nobody_else_does_by_the_database_itself_and_everybody_knows_where_no_step_is() {
        for (var login : List.of(OneVillage.FINANCE, OneVillage.PREFECT)) {
            assertThat(as(login).with(FVV_TEH, ALL, null)).isEmpty();
            assertThat(as(login).with(FVV_TEH, ALL, AFTER)).isEmpty();
            assertThat(as(login).of(1)).isEmpty();
            assertThat(as(login).with(STEP_FREE, ALL, null)).isEqualTo(Set.of(2L));
        }
        assertThat(as(OneVillage.ELSEWHERE_SOCIAL).with(FVV_TEH, ALL, null)).isEmpty();
    }

    @Test void it_is_told_as_it_was_known() {
        var units = as(OneVillage.DIRECTOR);
        assertThat(units.with(FVV_TEH, ALL, BEFORE)).isEmpty();
        assertThat(units.with(FVV_TEH, ALL, AFTER)).isEqualTo(Set.of(1L));
        assertThat(units.with(STEP_FREE, ALL, BEFORE)).isEmpty();
        assertThat(units.with(STEP_FREE, ALL, AFTER)).isEqualTo(Set.of(2L));
    }

    @Test void a_unit_is_kept_for_others_or_for_everybody_again() {
        var rows = village.as(OneVillage.DIRECTOR);
        var units = new KeptUnits(rows);
        units.keep(rows.find(Unit.class, 1L), LGBT);
        assertThat(units.of(1)).contains(LGBT);
        units.keep(rows.find(Unit.class, 1L), null);
        assertThat(units.of(1)).isEmpty();
    }
}
