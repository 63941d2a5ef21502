package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.Test;

/** What the village is made of, read in one statement, and changed part by part. */
@InOneVillage
class StructuresTest {
    private static final LocalDate OPENING = LocalDate.of(2015, 1, 1);
    private static final UnitTraits TRAITS = new UnitTraits((short) 2, true, (short) 3, true, UnitPublic.FAMILY, false,
            true);
    private final OneVillage village;

    StructuresTest(OneVillage village) { this.village = village; }

    private Structure structure() {
        return new Structures(village.as(OneVillage.DIRECTOR)).of(FACILITY, Period.between(TODAY, may(25)));
    }

    private Units units() { return new Units(village.as(OneVillage.DIRECTOR)); }

    @Test void a_structure_tells_sites_units_and_places() {
        village.execute(
                "update site set pattern = 'DIFFUS', address = '1 rue', postal_code = '69001', commune = 'Lyon' where id = 900");
        village.execute(
                "update unit set step_free = true, floor = 3, lift = true, public = 'FAMILY', shared = false, transitory = true where id = 2");
        village.execute("update place set ends_on = '2026-05-20' where id = 22");
        var structure = structure();
        assertThat(structure.sites()).containsExactly(
                new SiteRow(FACILITY, "Bourg", BuildingPattern.DIFFUS, "1 rue", "69001", "Lyon", 0));
        assertThat(structure.units()).extracting(UnitRow::name).containsExactly("U1", "U2");
        assertThat(structure.units().get(1)).isEqualTo(new UnitRow(2, FACILITY, "U2", TRAITS, 0));
        assertThat(structure.places()).hasSize(6).contains(
                new PlaceRow(21, 2, "U2-1", Period.from(OPENING), 0),
                new PlaceRow(22, 2, "U2-2", Period.between(OPENING, TODAY), 0));
    }

    @Test void it_tells_what_is_out_of_service_on_a_night_of_the_period() {
        village.execute(
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on, cancelled) values"
                        + " (1, 900, 1, 11, 'TRAVAUX', '2026-05-01', '2026-05-21', false), (2, 900, 2, null, 'DESINSECTISATION', '2026-05-24', null, false),"
                        + " (3, 900, 1, 11, 'TRAVAUX', '2026-05-01', '2026-05-20', false), (4, 900, 1, 12, 'TRAVAUX', '2026-05-25', null, false),"
                        + " (5, 900, 1, 12, 'TRAVAUX', '2026-05-20', null, true)");
        assertThat(structure().outOfService()).containsExactly(
                new UnavailabilityRow(2, 2, null, UnavailabilityReason.DESINSECTISATION, Period.from(may(24)), 0),
                new UnavailabilityRow(1, 1, 11L, UnavailabilityReason.TRAVAUX,
                        Period.between(may(1), may(21)), 0));
    }

    @Test void another_facility_has_nothing_to_tell() {
        assertThat(new Structures(village.as(OneVillage.DIRECTOR)).of(ELSEWHERE, Period.from(TODAY)))
                .isEqualTo(new Structure(List.of(), List.of(), List.of(), List.of()));
    }

    @Test void its_parts_are_found_to_be_changed() {
        assertThat(units().getSite(FACILITY).name()).isEqualTo("Bourg");
        assertThat(units().get(1).name()).isEqualTo("U1");
        assertThat(units().lock(2).name()).isEqualTo("U2");
        assertThat(units().getPlace(11).label()).isEqualTo("U1-1");
        assertThat(units().places(structure().places())).extracting(Place::label).startsWith("U1-1").hasSize(6);
        assertThatThrownBy(() -> units().getSite(ELSEWHERE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> units().lock(99)).isInstanceOf(NotFound.class);
    }

    @Test void a_site_with_a_unit_and_a_place_is_added_and_the_unit_that_never_was_removed() {
        var units = units();
        var site = units.add(new Site(FACILITY, "Lac", BuildingPattern.COLLECTIF));
        var unit = units.add(new Unit(FACILITY, site.id(), "U3", TRAITS));
        var place = units.open(unit, " U3-1 ", TODAY);
        units.flush();
        assertThat(
                village.rows("select s.name, u.name, p.label, p.starts_on from place p join unit u on u.id = p.unit_id"
                        + " join site s on s.id = u.site_id where p.id = " + place.id()))
                .containsExactly("Lac|U3|U3-1|2026-05-20");
        units.remove(unit);
        units.flush();
        assertThat(village.rows("select count(*) from unit where name = 'U3'")).containsExactly("0");
        assertThat(village.rows("select count(*) from place where label = 'U3-1'")).containsExactly("0");
    }

    @Test void the_database_says_at_once_what_it_has_against_a_change() {
        var units = units();
        units.add(new Unit(FACILITY, FACILITY, "U1", TRAITS));
        assertThatThrownBy(units::flush).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("unit_name_taken");
    }

    @Test void what_has_changed_since_it_was_looked_at_is_told() {
        assertThatCode(() -> Units.sameAsSeen(3, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Units.sameAsSeen(4, 3)).isInstanceOf(OptimisticLockException.class);
    }

    @Test void what_is_out_of_service_is_kept_and_known_for_ever() {
        var rows = village.as(OneVillage.DIRECTOR);
        var outages = new Unavailabilities(rows);
        assertThat(outages.everOf(1)).isFalse();
        var added = outages.add(Unavailability.ofUnit(new Units(rows).get(1), UnavailabilityReason.TRAVAUX,
                Period.from(TODAY)));
        added.cancel();
        assertThat(outages.everOf(1)).isTrue();
        assertThat(outages.everOf(2)).isFalse();
        assertThat(new Unavailabilities(village.as(OneVillage.DIRECTOR)).get(added.id()).isCancelled()).isTrue();
        assertThatThrownBy(() -> outages.get(99)).isInstanceOf(NotFound.class);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
