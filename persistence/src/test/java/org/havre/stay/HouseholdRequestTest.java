package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.HouseholdRole.CHILD;
import static org.havre.resident.HouseholdRole.HEAD;
import static org.havre.resident.HouseholdRole.SPOUSE;
import static org.havre.stay.ChangeKind.JOIN;
import static org.havre.stay.ChangeKind.SPLIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.law.Rule;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A household of a head (1), a spouse (2), a child who comes of age on 15 May 2026 (3) and one of six (4). */
class HouseholdRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final List<Kin> FAMILY = List.of(kin(1, HEAD, "1990-01-01", 900L),
            kin(2, SPOUSE, "1991-01-01", 900L),
            kin(3, CHILD, "2008-05-15", 900L), kin(4, CHILD, "2020-01-01", 900L));

    @Test void a_split_leaves_one_head_on_each_side() {
        assertThat(split(Set.of(2L, 4L), Set.of(2L))).isEmpty();
        assertThat(split(Set.of(1L, 4L), Set.of(1L, 2L))).isEmpty();
    }

    @Test void a_split_that_leaves_no_head_is_refused() {
        assertThat(split(Set.of(2L, 4L), Set.of())).containsExactly("HouseholdRule.NEW_ONE_WITHOUT_HEAD");
        assertThat(split(Set.of(1L, 4L), Set.of(1L))).containsExactly("HouseholdRule.OLD_ONE_WITHOUT_HEAD");
        assertThat(split(Set.of(1L), Set.of())).containsExactly("HouseholdRule.NEW_ONE_WITHOUT_HEAD",
                "HouseholdRule.OLD_ONE_WITHOUT_HEAD");
    }

    @Test void a_split_that_leaves_two_heads_is_refused() {
        assertThat(split(Set.of(2L, 3L), Set.of(2L, 3L))).containsExactly("HouseholdRule.NEW_ONE_WITH_TWO_HEADS");
        assertThat(split(Set.of(4L), Set.of(1L, 2L, 4L))).contains("HouseholdRule.OLD_ONE_WITH_TWO_HEADS");
    }

    @Test void some_part_and_some_remain() {
        assertThat(split(Set.of(), Set.of())).contains("HouseholdRule.NOBODY_PARTS");
        assertThat(split(Set.of(1L, 2L, 3L, 4L), Set.of(1L))).containsExactly("HouseholdRule.EVERYBODY_PARTS");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-14, 17, false", "2026-05-15, 18, true",
            "2026-05-16, 18, true"}) void a_child_is_an_adult_from_the_birthday_on(
                    LocalDate day, int age, boolean adult) {
        var child = FAMILY.get(2);

        assertThat(child.ageOn(day)).isEqualTo(age);
        assertThat(child.isAdultOn(day)).isEqualTo(adult);
        assertThat(keys(new HouseholdRequest(SPLIT, FAMILY, Set.of(3L), Set.of(3L), List.of(), day, TODAY)))
                .isEqualTo(adult ? List.of() : List.of("HouseholdRule.HEAD_NOT_ADULT"));
    }

    @Test void who_joins_is_in_the_same_facility_or_is_transferred_first() {
        assertThat(join(Set.of(2L), List.of(kin(8, HEAD, "1980-01-01", 900L)))).isEmpty();
        assertThat(join(Set.of(2L), List.of(kin(8, HEAD, "1980-01-01", 901L))))
                .containsExactly("HouseholdRule.OTHER_FACILITY");
        assertThat(join(Set.of(2L), List.of())).contains("HouseholdRule.NOBODY_TO_JOIN");
    }

    @Test void all_of_a_household_may_join_another_one() {
        assertThat(join(Set.of(1L, 2L, 3L, 4L), List.of(kin(8, HEAD, "1980-01-01", 900L)))).isEmpty();
        assertThat(join(Set.of(1L), List.of(kin(8, HEAD, "1980-01-01", 900L))))
                .containsExactly("HouseholdRule.OLD_ONE_WITHOUT_HEAD");
    }

    @Rule("R10")
    @Test void the_head_changes_to_somebody_else_who_is_of_age() {
        assertThat(head(2)).isEmpty();
        assertThat(head(1)).containsExactly("HouseholdRule.HEAD_ALREADY");
        assertThat(head(4)).containsExactly("HouseholdRule.HEAD_NOT_ADULT");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20, ''", "2026-05-21, HouseholdRule.IN_THE_FUTURE", "2026-04-01, ''",
            "2026-03-31, HouseholdRule.BEFORE_LAST_CHANGE"}) void between_the_last_change_and_today(LocalDate day,
                    String refused) {
        assertThat(keys(new HouseholdRequest(SPLIT, FAMILY, Set.of(2L), Set.of(2L), List.of(), day, TODAY)))
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @Rule("R4")
    @Test void a_child_is_born_to_a_woman_who_is_here() {
        assertThat(birth(Sex.F, "2026-05-10")).isEmpty();
        assertThat(birth(Sex.F, "2026-04-01")).isEmpty();
        assertThat(birth(Sex.F, "2026-03-31")).containsExactly("BirthRule.MOTHER_NOT_HERE_YET");
        assertThat(birth(Sex.F, "2026-05-21")).containsExactly("BirthRule.IN_THE_FUTURE");
        assertThat(birth(Sex.M, "2026-05-10")).containsExactly("BirthRule.NOT_A_MOTHER");
    }

    @Rule("R4")
    @Test void born_on_the_tenth_it_sleeps_here_for_twenty_two_nights_of_May() {
        var stay = Stay.byBirth(5, 900, LocalDate.of(2026, 5, 10), 1L);

        assertThat(stay.during().nightsWithin(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1))).isEqualTo(22);
        assertThat(stay.entryDecision()).isNull();
    }

    private static List<String> birth(Sex sex, String born) {
        return new BirthRequest(Stay.byDecision(2, 900, LocalDate.of(2026, 4, 1), 7, 1L), sex, LocalDate.of(1991, 1, 1),
                LocalDate.parse(born), "Alix", FAMILY, TODAY).objections().stream().map(Sentences::keyOf).toList();
    }

    private static List<String> split(Set<Long> leaving, Set<Long> heads) {
        return keys(new HouseholdRequest(SPLIT, FAMILY, leaving, heads, List.of(), TODAY, TODAY));
    }

    private static List<String> join(Set<Long> leaving, List<Kin> host) {
        return keys(new HouseholdRequest(JOIN, FAMILY, leaving, Set.of(), host, TODAY, TODAY));
    }

    private static List<String> head(long person) {
        return keys(new HouseholdRequest(ChangeKind.HEAD, FAMILY, Set.of(), Set.of(person), List.of(), TODAY, TODAY));
    }

    private static List<String> keys(HouseholdRequest request) {
        return request.objections().stream().map(Sentences::keyOf).toList();
    }

    private static Kin kin(long person, HouseholdRole role, String born, Long facility) {
        return new Kin(person, 7, "M-7", "Nom", "Prénom" + person, Sex.F, BirthDate.of(LocalDate.parse(born)), role,
                LocalDate.of(2026, 4, 1), person * 100, facility);
    }
}
