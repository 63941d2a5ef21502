package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.service.NewMember;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.KnownPerson.KnownAs;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.WaitingHousehold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** OFII registers households that wait: Lyon's coordinator, Lille's, and the two facilities of Lyon. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationServiceTest {
    private RegionDesk desk;

    @BeforeAll void open(TestDatabase database) {
        desk = new RegionDesk(database);
    }

    @Test void a_registered_household_waits_for_a_place_with_the_longest_waiting_first() {
        var second = register("lyon", RegionDesk.TODAY.minusDays(2), member("Attend", 1990, null)).household();
        var first = register("lyon", RegionDesk.TODAY.minusDays(9), member("Attendait", 1985, null),
                new NewMember(HouseholdRole.CHILD, "Attendait", "Mila", Sex.F, BirthDate.of(Year.of(2019)), null, null,
                        null, null, true, false))
                .household();
        var waiting = desk.as("lyon", s -> s.placements().waiting());
        assertThat(waiting).extracting(WaitingHousehold::reference).containsSubsequence(first, second);
        var seen = waiting.stream().filter(one -> one.reference().equals(first)).findFirst().orElseThrow();
        assertThat(seen.since()).isEqualTo(RegionDesk.TODAY.minusDays(9));
        assertThat(List.of(seen.adults(), seen.children())).containsExactly(1, 1);
        assertThat(seen.stepFree()).isTrue();
        assertThat(desk.<List<Option>>as("lyon",
                s -> s.placements().search(first, RegionDesk.TODAY.plusDays(1)).options()))
                .isNotEmpty();
    }

    @Test void nobody_else_sees_it_and_no_facility_registers_one() {
        var waits = register("lyon", RegionDesk.TODAY, member("Discrète", 1991, null)).household();
        for (var other : List.of("lille", "social", "phare"))
            assertThat(desk.reads(other, "select reference from household where reference = '" + waits + "'"))
                    .as(other).isEmpty();
        assertThatThrownBy(() -> register("social", RegionDesk.TODAY, member("Refusée", 1991, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void whoever_is_known_by_number_is_refused_with_where_to_look() {
        var waits = register("lyon", RegionDesk.TODAY, member("Connue", 1980, "9900000077")).household();
        assertThat(refusal(() -> register("lyon", RegionDesk.TODAY, member("Autrement", 1980, "9900000077"))))
                .extracting(Objection::key, Objection::parameters)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RegistrationRule.WAITS_ALREADY", List.of(waits)));
        var alike = desk.as("lyon", s -> s.registrations().alike(
                wanted(null, RegionDesk.TODAY, Set.of(), member("Autrement", 1980, "9900000077"))));
        assertThat(alike).singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(KnownAs.WAITING));
    }

    @Test void whoever_is_known_elsewhere_is_refused_without_a_word_of_where() {
        register("lille", RegionDesk.TODAY, member("Lointaine", 1980, "9900000088"));
        assertThatThrownBy(() -> register("lyon", RegionDesk.TODAY, member("Lointaine", 1980, "9900000088")))
                .hasStackTraceContaining("person_agdref_taken");
    }

    @Test void a_name_and_a_birthday_that_are_known_are_registered_once_that_was_read() {
        var born = BirthDate.of(LocalDate.of(1993, 4, 9));
        var once = new NewMember(HouseholdRole.HEAD, "Jumelée", "Ana", Sex.F, born, null, null, null, null, false,
                false);
        register("lyon", RegionDesk.TODAY, once);
        assertThat(refusal(() -> register("lyon", RegionDesk.TODAY, once))).extracting(Objection::key)
                .containsExactly("RegistrationRule.LOOKS_KNOWN");
        assertThat(desk.as("lyon", s -> s.registrations().register(
                wanted(null, RegionDesk.TODAY, Set.of("RegistrationRule.LOOKS_KNOWN"), once))).people()).hasSize(1);
    }

    @Test void a_household_is_registered_at_a_directorate_of_its_coordinator_and_nowhere_else() {
        assertThatThrownBy(() -> desk.as("lyon", s -> s.registrations()
                .register(wanted(2L, RegionDesk.TODAY, Set.of(), member("Ailleurs", 1990, null)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.writes("lyon",
                "insert into household (id, reference, directorate_id) values (-5, 'M-5', 2)"))
                .hasStackTraceContaining("row-level security");
        assertThat(refusal(() -> desk.as("nation", s -> s.registrations()
                .register(wanted(null, RegionDesk.TODAY, Set.of(), member("Où", 1990, null))))))
                .extracting(Objection::key).containsExactly("register.where");
    }

    private RegisteredHousehold register(String login, LocalDate since, NewMember... members) {
        return desk.as(login, s -> s.registrations().register(wanted(null, since, Set.of(), members)));
    }

    private static NewRegistration wanted(Long directorate, LocalDate since, Set<String> read, NewMember... members) {
        return new NewRegistration(directorate, since, Arrays.asList(members), read);
    }

    private static NewMember member(String name, int born, String agdref) {
        return new NewMember(HouseholdRole.HEAD, name, "Invitée", Sex.F, BirthDate.of(Year.of(born)), "AFG", agdref,
                null, Procedure.NORMAL, false, false);
    }

    private static List<Objection> refusal(Runnable attempt) {
        try {
            attempt.run();
            throw new AssertionError("not refused");
        } catch (Refusal refused) {
            return refused.objections();
        }
    }
}
