package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.Sex.F;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.orientation.Destination;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.shared.Sentences;
import org.havre.stay.PlaceSearch.Option;
import org.junit.jupiter.api.Test;

/** A woman and her daughter wait for a place in a region with a CADA and a HUDA. */
class PlaceSearchTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 5, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 15);
    private static final Destination CADA = new Destination(1, "C6980", "Les Tilleuls", FacilityKind.CADA, "69");
    private static final Destination HUDA = new Destination(2, "H6981", "Les Cerisiers", FacilityKind.HUDA, "69");

    @Test void units_of_the_whole_region_come_in_the_order_of_the_beds_they_would_waste() {
        var options = search(Procedure.NORMAL,
                List.of(Room.numbered(1, 4).forOneHousehold(), Room.numbered(2, 1)),
                List.of(Room.numbered(3, 3).forOneHousehold(), Room.numbered(4, 2).forOneHousehold()));

        assertThat(options).extracting(option -> option.fit().lodging().name()).containsExactly("U4", "U3", "U1", "U2");
        assertThat(options).extracting(option -> option.fit().bedsLeftUnusable()).containsExactly(0, 1, 2, 0);
        assertThat(options).extracting(Option::suits).containsExactly(true, true, true, false);
    }

    @Test
    @Rule("R5") void a_cada_is_no_place_for_a_dublin_case_however_well_its_rooms_suit() {
        var options = search(Procedure.DUBLIN, List.of(Room.numbered(1, 2)), List.of(Room.numbered(2, 3)));

        assertThat(options).extracting(Option::facility).containsExactly(HUDA, CADA);
        assertThat(options.get(1).isPossible()).isFalse();
        assertThat(keys(options.get(1))).containsExactly("AdmissionRule.DUBLIN_IN_CADA");
    }

    @Test
    @Rule("R8") void nor_for_somebody_who_is_not_registered_yet() {
        assertThat(keys(search(null, List.of(Room.numbered(1, 2)), List.of()).get(0)))
                .containsExactly("AdmissionRule.UNREGISTERED_IN_CADA");
        assertThat(search(null, List.of(), List.of(Room.numbered(1, 2))).get(0).suits()).isTrue();
    }

    @Test void an_arrival_hall_is_never_offered() {
        var options = search(Procedure.NORMAL, List.of(Room.numbered(1, 9).hall()), List.of());

        assertThat(options.get(0).suits()).isFalse();
        assertThat(keys(options.get(0))).containsExactly("PlaceSearch.TRANSITORY");
    }

    @Test void every_reason_is_told_at_once_those_of_the_facility_first() {
        var options = search(Procedure.DUBLIN, List.of(Room.numbered(1, 1)), List.of());

        assertThat(keys(options.get(0))).containsExactly("AdmissionRule.DUBLIN_IN_CADA",
                "UnitObjection.TOO_FEW_PLACES");
    }

    @Test void a_facility_without_described_units_has_nothing_to_offer() {
        assertThat(search(Procedure.NORMAL, List.of(), List.of())).isEmpty();
    }

    @Test void a_household_is_lodged_bed_by_bed_and_whoever_finds_none_without_one() {
        var room = search(Procedure.NORMAL, List.of(Room.numbered(1, 1)), List.of()).get(0).fit();

        assertThat(room.lodge(List.of(Room.of(7, 71, F, 1990), Room.of(7, 72, F, 2015))))
                .containsExactly(BedWish.place(71, 1, 11), BedWish.unit(72, 1));
    }

    private static List<Option> search(Procedure procedure, List<Room> ofCada, List<Room> ofHuda) {
        var mother = new Applicant(Room.of(7, 71, F, 1990), "Exemplaire", "Alba", HouseholdRole.HEAD, procedure, null);
        var daughter = new Applicant(Room.of(7, 72, F, 2015), "Exemplaire", "Bella", HouseholdRole.CHILD, procedure,
                OutcomeKind.REJECTED);
        return new PlaceSearch(List.of(mother, daughter), List.of(CADA, HUDA),
                Map.of(1L, ofCada.stream().map(Room::lodging).toList(), 2L,
                        ofHuda.stream().map(Room::lodging).toList()),
                ARRIVAL, LAST_DAY).options();
    }

    private static List<String> keys(Option option) {
        return option.objections().stream().map(Sentences::keyOf).toList();
    }
}
