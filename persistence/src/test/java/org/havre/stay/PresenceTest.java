package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.stay.Presence.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Household 7 sleeps in the second unit, 8 in the first and came later; 9 stays elsewhere. */
@InOneVillage
class PresenceTest {
    private final OneVillage village;

    PresenceTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_present() {
        village.sends(7, "2026-04-28", 1990);
        village.sends(8, "2026-04-28", 1980);
        village.sends(9, ELSEWHERE, "2026-04-28", 1980);
        village.sleeps(71, 21, "2026-05-01", "2026-05-21");
        village.sleeps(81, 11, "2026-05-02", null);
        village.stays(91, ELSEWHERE, "2026-05-02", null);
        village.execute("update person set family_name = 'Éloi' where id = 81");
        village.decidesExit(77, 7, null, "2026-05-25");
    }

    private List<Long> found(ResidentFilter filter, Order order, boolean ascending) {
        return new Presence(village.as(SOCIAL)).residents(filter, order, ascending, 0, 10).items().stream()
                .map(ResidentRow::person).toList();
    }

    private static ResidentFilter on(LocalDate day) { return new ResidentFilter(day, null, null); }

    @Test void a_resident_is_told_with_bed_and_last_authorised_day() {
        assertThat(new Presence(village.as(SOCIAL)).residents(on(TODAY), Order.HOUSEHOLD, true, 0, 1).items())
                .containsExactly(new ResidentRow(71, 71, "Nom7", "Prénom1", Sex.F,
                        new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR), "M-7", 7,
                        HouseholdRole.HEAD, "C6980", "CADA des Tilleuls", "U2", "U2-1", may(1), may(21), may(25),
                        false));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 81, 71", "HOUSEHOLD, 71, 81", "UNIT, 81, 71", "ARRIVED, 71, 81",
            "CARE_ENDS, 71, 81"}) void they_are_sorted_as_asked(Order order, long first, long second) {
        assertThat(found(on(TODAY), order, true)).containsExactly(first, second);
    }

    @Test void sorted_the_other_way_what_is_unknown_still_comes_last() {
        assertThat(found(on(TODAY), Order.UNIT, false)).containsExactly(71L, 81L);
        assertThat(found(on(TODAY), Order.ARRIVED, false)).containsExactly(81L, 71L);
        assertThat(found(on(TODAY), Order.CARE_ENDS, false)).containsExactly(71L, 81L);
    }

    @Test void whoever_leaves_on_a_day_is_not_there_that_night() {
        assertThat(found(on(may(1)), Order.HOUSEHOLD, true)).containsExactly(71L);
        assertThat(found(on(may(21)), Order.HOUSEHOLD, true)).containsExactly(81L);
    }

    @ParameterizedTest
    @CsvSource({"eloi, 81", "m-7, 71", "u1, 81", "U2, 71"}) void they_are_found_by_name_household_or_unit(String text,
            long person) {
        assertThat(found(new ResidentFilter(TODAY, "C6980", text), Order.NAME, true)).containsExactly(person);
    }

    /** All of the village was recorded on 2 January, and a departure later. */
    @Test void they_are_those_who_were_known_on_another_day() {
        village.execute("select set_config('havre.now', '2026-05-19T10:00:00Z', true);"
                + " update stay set ends_on = '2026-05-19', exit_reason = 'DEPART_VOLONTAIRE' where id = 81");
        assertThat(found(on(TODAY), Order.HOUSEHOLD, true)).containsExactly(71L);
        assertThat(found(knownOn("2026-05-19T09:59:59Z"), Order.HOUSEHOLD, true)).containsExactly(71L, 81L);
        assertThat(found(knownOn("2026-05-19T10:00:00Z"), Order.HOUSEHOLD, true)).containsExactly(71L);
        assertThat(found(knownOn("2026-01-01T12:00:00Z"), Order.HOUSEHOLD, true)).isEmpty();
    }

    private static ResidentFilter knownOn(String instant) {
        return new ResidentFilter(TODAY, null, null, Instant.parse(instant));
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = new Presence(village.as(SOCIAL)).residents(on(TODAY), Order.HOUSEHOLD, true, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(ResidentRow::household).containsExactly("M-8");
        assertThat(new Presence(village.as(SOCIAL)).residents(new ResidentFilter(TODAY, "H6981", null), Order.NAME,
                true, 0, 1).total()).isZero();
    }

    @Test void one_after_the_other_they_are_those_of_the_pages_with_how_many_there_are() {
        var pages = new Presence(village.as(SOCIAL)).residents(on(TODAY), Order.NAME, true, 0, 10);
        var told = new ArrayList<ResidentRow>();
        new Presence(village.as(SOCIAL)).each(on(TODAY), (line, total) -> {
            assertThat(total).isEqualTo(pages.total());
            told.add(line.resident());
        });
        assertThat(told).isEqualTo(pages.items()).hasSize(2);
    }

    /** What the policies let through row by row, and what is found at once, are the same people. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                                                       | 71, 81
            delete from person_facility where person_id = 71                               | 81
            update person_facility set household_id = 9 where person_id = 71               | 81
            update stay set cancelled = true, cancelled_because = 'x' where id = 81;        \
              update bed_assignment set state = 'CANCELLED' where stay_id = 81             | 71
            update membership set ends_on = '2026-05-10' where person_id = 71              | 81
            insert into outcome (id, person_id, body, outcome, decided_on) values \
              (9001, 71, 'CNDA', 'ANNULLED', '2026-05-15')                                  | 71, 81""") void one_after_the_other_they_are_those_whom_the_policies_show(
            String before, String people) {
        village.execute(before);
        for (var login : List.of(SOCIAL, OneVillage.OFII, OneVillage.NATION, OneVillage.ELSEWHERE_SOCIAL)) {
            var presence = new Presence(village.as(login));
            var told = new ArrayList<ResidentRow>();
            presence.each(on(TODAY), (line, total) -> told.add(line.resident()));
            assertThat(told).as(login).isEqualTo(presence.residents(on(TODAY), Order.NAME, true, 0, 10).items());
            if (login.equals(SOCIAL))
                assertThat(told).extracting(ResidentRow::person)
                        .containsExactlyInAnyOrderElementsOf(Stream.of(people.split(", ")).map(Long::valueOf).toList());
        }
    }

    @Test void one_after_the_other_they_are_those_of_one_facility() {
        for (var code : List.of("C6980", "H6981")) {
            var presence = new Presence(village.as(OneVillage.NATION));
            var told = new ArrayList<ResidentRow>();
            var filter = new ResidentFilter(TODAY, code, null);
            presence.each(filter, (line, total) -> told.add(line.resident()));
            assertThat(told).isEqualTo(presence.residents(filter, Order.NAME, true, 0, 10).items());
        }
    }

    @Test void whoever_may_not_see_people_is_told_of_none() {
        for (var login : List.of(OneVillage.FINANCE, OneVillage.PREFECT)) {
            var presence = new Presence(village.as(login));
            var told = new ArrayList<Long>();
            presence.each(on(TODAY), (line, total) -> told.add(line.resident().person()));
            assertThat(told).as(login).isEqualTo(presence.residents(on(TODAY), Order.NAME, true, 0, 10).items()
                    .stream().map(ResidentRow::person).toList());
            if (login.equals(OneVillage.FINANCE)) assertThat(told).isEmpty();
        }
    }

    @Test void one_after_the_other_they_tell_facility_and_claim_as_they_were_on_the_day() {
        village.execute("update person set nationality = 'AFG' where id = 71");
        village.execute("delete from person_procedure where person_id = 71");
        village.execute("insert into person_procedure (id, person_id, starts_on, procedure) values"
                + " (9001, 71, '2026-04-01', 'DUBLIN'), (9002, 71, '2026-05-10', 'NORMAL')");
        assertThat(lines(on(may(9)), 71)).containsExactly("HUDA Rhône AFG DUBLIN 9");
        assertThat(lines(on(may(10)), 71)).containsExactly("HUDA Rhône AFG NORMAL 10");
    }

    private List<String> lines(ResidentFilter filter, long person) {
        var told = new ArrayList<String>();
        new Presence(village.as(SOCIAL)).each(filter, (line, total) -> {
            if (line.resident().person() == person)
                told.add(line.kind() + " " + line.department() + " "
                        + line.nationality() + " " + line.procedure() + " " + line.nights(filter.on()));
        });
        return told;
    }

    @Test void a_sheltered_resident_is_told_as_such() {
        village.execute(
                "insert into sheltering (stay_id, facility_id, channel, asked_by) values (81, %d, 'PHONE', 'x')",
                FACILITY);
        village.execute("update stay set entry = 'SHELTERING', entry_decision_id = null where id = 81");
        assertThat(new Presence(village.as(SOCIAL)).residents(on(TODAY), Order.HOUSEHOLD, true, 0, 10).items())
                .extracting(ResidentRow::sheltered).containsExactly(false, true);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
