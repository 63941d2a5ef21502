package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Objection;
import org.havre.stay.KnownPerson.KnownAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OFII registers a household on 20 May. */
class RegistrationRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final BirthDate IN_MAY = BirthDate.of(LocalDate.of(1990, 5, 12));
    private static final String NUMBER = "9900000001";

    @Test void a_mother_and_her_child_are_registered() {
        assertThat(keys(of(TODAY, List.of(), head(NUMBER), child()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-05-19, -", "2026-05-20, -",
            "2026-05-21, WAITS_LATER"}) void a_household_waits_since_today_or_before(LocalDate since, String rule) {
        assertThat(keys(of(since, List.of(), head(NUMBER)))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void every_objection_is_told_at_once() {
        var unborn = new Newcomer(HouseholdRole.CHILD, "Exemple", "", BirthDate.of(TODAY.plusDays(1)), "12");
        var twin = new Newcomer(HouseholdRole.CHILD, "Exemple", "", BirthDate.of(TODAY), "12");
        assertThat(keys(of(TODAY.plusDays(1), List.of(), unborn, twin))).containsExactly("MINORS_ALONE",
                "NOT_ONE_HEAD", "BORN_LATER", "WAITS_LATER", "AGDREF_UNREADABLE", "AGDREF_TWICE");
    }

    @Test void nobody_at_all_is_no_household() {
        assertThat(keys(of(TODAY, List.of()))).containsExactly("MINORS_ALONE", "NOT_ONE_HEAD");
    }

    @ParameterizedTest
    @EnumSource void the_same_number_is_the_same_person_wherever_that_one_is(KnownAs standing) {
        var rule = switch (standing) {
            case WAITING -> "WAITS_ALREADY";
            case EXPECTED -> "EXPECTED_ALREADY";
            case HOUSED -> "HOUSED_ALREADY";
            case LEFT -> "WAS_HERE";
        };
        var request = of(TODAY, List.of(known("Autre", IN_MAY, NUMBER, standing)), head(NUMBER));
        assertThat(keys(request)).containsExactly(rule);
        assertThat(request.alike()).hasSize(1);
        assertThat(request.objections(Set.of("RegistrationRule." + rule))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Ould-Ahmed Élise, 1990-05-12, -, true",
            "Elise ould ahmed, 1990-05-12, -, true",
            "Ould-Ahmed Anna, 1990-05-12, -, false", "Ould-Ahmed Élise, 1990-05-13, -, false",
            "Ould-Ahmed Élise, 1990-05-12, 9900000002, false"}) void a_name_and_a_day_of_birth_only_warn(String name,
                    LocalDate born, String agdref, boolean warned) {
        var request = of(TODAY, List.of(known(name, BirthDate.of(born), agdref, KnownAs.WAITING)), head(NUMBER));
        assertThat(keys(request)).isEqualTo(warned ? List.of("LOOKS_KNOWN") : List.of());
        assertThat(request.alike()).hasSize(warned ? 1 : 0);
        assertThat(request.objections(Set.of("RegistrationRule.LOOKS_KNOWN"))).isEmpty();
    }

    @Test void a_day_that_stands_for_an_unknown_one_says_nothing() {
        for (var born : List.of(BirthDate.of(Year.of(1990)), BirthDate.of(LocalDate.of(1990, 1, 1)))) {
            var somebody = new Newcomer(HouseholdRole.HEAD, "Ould-Ahmed", "Élise", born, null);
            assertThat(keys(of(TODAY, List.of(known("Ould-Ahmed Élise", born, null, KnownAs.WAITING)), somebody)))
                    .isEmpty();
        }
    }

    private static Newcomer head(String agdref) {
        return new Newcomer(HouseholdRole.HEAD, "Ould-Ahmed", "Élise", IN_MAY, agdref);
    }

    private static Newcomer child() {
        return new Newcomer(HouseholdRole.CHILD, "Ould-Ahmed", "Sami", BirthDate.of(Year.of(2020)), null);
    }

    private static KnownPerson known(String name, BirthDate born, String agdref, KnownAs standing) {
        return new KnownPerson(1, "M1", name, "", born, agdref, standing,
                standing == KnownAs.HOUSED ? "Les Tilleuls" : null);
    }

    private static RegistrationRequest of(LocalDate since, List<KnownPerson> known, Newcomer... members) {
        return new RegistrationRequest(List.of(members), known, since, TODAY);
    }

    private static List<String> keys(RegistrationRequest request) {
        return request.objections().stream().map(Objection::key).map(key -> key.substring(key.indexOf('.') + 1))
                .toList();
    }
}
