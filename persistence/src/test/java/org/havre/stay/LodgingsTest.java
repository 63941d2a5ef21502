package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.facility.UnitTraits;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** The units of the village with their beds, and who holds them. */
@InOneVillage
class LodgingsTest {
    private final OneVillage village;

    LodgingsTest(OneVillage village) { this.village = village; }

    private Lodgings lodgings() { return new Lodgings(village.as(SOCIAL)); }

    @Test void units_are_told_by_name_with_their_traits_and_beds() {
        village.execute("update unit set step_free = true, floor = 2, lift = true, public = 'WOMEN' where id = 2");
        var units = lodgings().of(FACILITY, TODAY);
        assertThat(units).extracting(Lodging::name).containsExactly("U1", "U2");
        assertThat(units.get(1)).isEqualTo(new Lodging(2, "U2",
                new UnitTraits((short) 2, true, (short) 2, true, UnitPublic.WOMEN, true, false), 0,
                List.of(new Bed(21, "U2-1", Period.from(LocalDate.of(2015, 1, 1)), List.of()),
                        new Bed(22, "U2-2", Period.from(LocalDate.of(2015, 1, 1)), List.of())),
                List.of()));
    }

    @Test void a_bed_that_is_closed_by_the_day_is_no_bed() {
        village.execute("update place set ends_on = '2026-05-21' where id = 21");
        village.execute("update place set ends_on = '2026-05-20' where id = 22");
        assertThat(lodgings().of(FACILITY, TODAY).get(1).beds()).extracting(Bed::open)
                .containsExactly(Period.between(LocalDate.of(2015, 1, 1), may(21)));
    }

    @Test void a_bed_is_told_with_all_that_puts_it_out_of_service() {
        village.execute(
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on, cancelled) values"
                        + " (1, 900, 2, 21, 'TRAVAUX', '2026-05-25', '2026-05-28', false), (2, 900, 2, null, 'DESINSECTISATION', '2026-06-01', null, false),"
                        + " (3, 900, 2, 21, 'TRAVAUX', '2026-05-01', '2026-05-20', false), (4, 900, 2, 21, 'TRAVAUX', '2026-05-22', null, true)");
        var beds = lodgings().of(FACILITY, TODAY).get(1).beds();
        var all = new Outage(Period.from(LocalDate.of(2026, 6, 1)), UnavailabilityReason.DESINSECTISATION);
        assertThat(beds.get(0).outages()).containsExactly(
                new Outage(Period.between(may(25), may(28)), UnavailabilityReason.TRAVAUX), all);
        assertThat(beds.get(0)).extracting(Bed::place, Bed::label).containsExactly(21L, "U2-1");
        assertThat(beds.get(1).outages()).containsExactly(all);
    }

    @Test void whoever_holds_a_bed_is_told_with_it() {
        village.sends(7, "2026-05-18", 1990, 2015);
        village.sends(8, "2026-04-28", 1990);
        village.keeps(71, 1, 11, "2026-05-18", "2026-05-24");
        village.keeps(72, 1, null, "2026-05-18", "2026-05-24");
        village.sleeps(81, 21, "2026-05-01", "2026-05-21");
        village.execute("insert into person_need (person_id, step_free) values (71, true)");
        var units = lodgings().of(FACILITY, TODAY);
        assertThat(units.get(0).holds()).containsExactly(
                new Hold(guest(71, 7, 2, 1990, true), 11L, Period.between(may(18), may(24)), true),
                new Hold(guest(72, 7, 2, 2015, false), null, Period.between(may(18), may(24)), true));
        assertThat(units.get(1).holds()).containsExactly(
                new Hold(guest(81, 8, 1, 1990, false), 21L, Period.between(may(1), may(21)), false));
        assertThat(lodgings().of(FACILITY, may(21)).get(1).holds()).isEmpty();
    }

    @Test void days_of_preparation_keep_a_bed_held() {
        village.sends(8, "2026-04-28", 1990);
        village.sleeps(81, 21, "2026-05-01", "2026-05-20");
        village.execute("update facility set preparation_days = 1 where id = 900");
        var unit = lodgings().of(FACILITY, TODAY).get(1);
        assertThat(unit.preparationDays()).isEqualTo(1);
        assertThat(unit.holds()).hasSize(1);
        assertThat(lodgings().of(FACILITY, may(21)).get(1).holds()).isEmpty();
    }

    @Test void several_facilities_are_told_apart() {
        assertThat(lodgings().of(Set.of(FACILITY, ELSEWHERE), TODAY)).containsOnlyKeys(FACILITY);
        assertThat(lodgings().of(Set.of(), TODAY)).isEmpty();
        assertThat(lodgings().of(ELSEWHERE, TODAY)).isEmpty();
    }

    @Test void units_are_kept_from_others_until_the_end() {
        lodgings().lock(Set.of(1L, 2L));
        assertThat(village.rows("select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                + " where c.relname = 'unit' and l.mode = 'RowShareLock' and l.pid = pg_backend_pid()"))
                .containsExactly("1");
        assertThatCode(() -> lodgings().lock(Set.of())).doesNotThrowAnyException();
    }

    private static Guest guest(long person, long household, int size, int born, boolean stepFree) {
        return new Guest(person, household, size, Sex.F,
                new BirthDate(LocalDate.of(born, 1, 1), BirthDate.Precision.YEAR), stepFree, false);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
