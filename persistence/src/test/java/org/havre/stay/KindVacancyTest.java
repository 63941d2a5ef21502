package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Directorate;
import org.havre.orientation.PlaceOffers.Host;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** What a directorate may offer of its free places. */
class KindVacancyTest {
    private static final Period NIGHTS = Period.between(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 31));
    private static final Map<Long, List<Lodging>> LODGINGS = Map.of(
            1L, List.of(Room.numbered(1, 4).lodging(), Room.numbered(2, 2).stepFree().lodging(),
                    Room.numbered(3, 9).hall().lodging()),
            2L, List.of(Room.numbered(4, 3).stepFree().lodging()));

    private static Host host(long facility, FacilityKind kind, int withoutBed, int promised) {
        return new Host(facility, kind, new Directorate(1, "Lyon"), "FR-ARA", withoutBed, promised);
    }

    private static List<KindVacancy> of(Host... hosts) { return KindVacancy.of(list(hosts), LODGINGS, NIGHTS); }

    private static Collection<Host> list(Host... hosts) { return List.of(hosts); }

    @Test void facilities_of_a_kind_add_up_and_halls_are_left_out() {
        assertThat(of(host(1, FacilityKind.HUDA, 0, 0), host(2, FacilityKind.HUDA, 0, 0)))
                .containsExactly(new KindVacancy(FacilityKind.HUDA, 9, 4, 5, 3));
        assertThat(of(host(1, FacilityKind.HUDA, 0, 0), host(2, FacilityKind.CADA, 0, 0))).containsExactlyInAnyOrder(
                new KindVacancy(FacilityKind.HUDA, 6, 4, 2, 2), new KindVacancy(FacilityKind.CADA, 3, 3, 3, 3));
    }

    @Test void who_has_no_bed_comes_first_and_what_is_promised_is_taken_off() {
        assertThat(of(host(1, FacilityKind.HUDA, 1, 0)))
                .containsExactly(new KindVacancy(FacilityKind.HUDA, 5, 4, 2, 2));
        assertThat(of(host(1, FacilityKind.HUDA, 5, 0))).extracting(KindVacancy::free, KindVacancy::stepFree)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, 1));
        assertThat(of(host(1, FacilityKind.HUDA, 1, 3)))
                .containsExactly(new KindVacancy(FacilityKind.HUDA, 2, 4, 0, 2));
        assertThat(of(host(1, FacilityKind.HUDA, 9, 3)))
                .containsExactly(new KindVacancy(FacilityKind.HUDA, 0, 4, 0, 2));
    }

    @Test void a_facility_without_units_has_nothing_free() {
        assertThat(of(host(9, FacilityKind.HUDA, 0, 0)))
                .containsExactly(new KindVacancy(FacilityKind.HUDA, 0, 0, 0, 0));
    }

    @Test void it_is_told_for_those_who_need_no_step_and_for_all() {
        var vacancy = new KindVacancy(FacilityKind.HUDA, 9, 4, 5, 3);
        assertThat(vacancy.places(false)).isEqualTo(9);
        assertThat(vacancy.places(true)).isEqualTo(5);
        assertThat(vacancy.largest(false)).isEqualTo(4);
        assertThat(vacancy.largest(true)).isEqualTo(3);
    }
}
