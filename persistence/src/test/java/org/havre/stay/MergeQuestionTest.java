package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.resident.Spelt;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeQuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static FileSide file(long person, String household, String agdref, String leads, boolean here) {
        return new FileSide(person, household, new Spelt("Nom" + person, "Prénom"), Sex.F,
                BirthDate.of(LocalDate.of(1990, 3, 4)), null, agdref, null, null, "a@example.org", false, false, null,
                leads, false, here);
    }

    private static final FileSide KEPT = file(1, "M-1", null, null, true);
    private static final FileSide OTHER = file(2, "M-2", null, null, false);

    private static FileLine stay(long person, String from, String until) {
        return new FileLine(person, FileLine.Held.STAY, person, "CADA " + person,
                new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    private static FileLine way(long person, long orientation) {
        return new FileLine(person, FileLine.Held.WAY, orientation, "HUDA",
                Period.between(TODAY.minusDays(1), TODAY.plusDays(5)));
    }

    private static List<String> objections(FileSide kept, FileSide other, FileLine... lines) {
        return new MergeQuestion(kept, other, List.of(lines), false, true, TODAY).objections().stream()
                .map(Objection::key).toList();
    }

    private static List<Objection> of(FileLine... lines) {
        return new MergeQuestion(KEPT, OTHER, List.of(lines), false, true, TODAY).objections();
    }

    @Test void stays_that_follow_one_another_come_together() {
        assertThat(of(stay(1, "2026-01-01", "2026-02-01"), stay(2, "2026-02-01", null))).isEmpty();
    }

    @Test void nights_that_would_count_twice_are_named() {
        assertThat(of(stay(1, "2026-01-01", "2026-02-03"), stay(2, "2026-02-01", null))).singleElement()
                .extracting(Objection::key, Objection::parameters)
                .containsExactly("MergeRule.NIGHTS_TWICE", List.<Serializable>of(2L, LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 3), "CADA 1", "CADA 2"));
        assertThat(of(stay(1, "2026-01-01", null), stay(2, "2026-02-01", null))).singleElement()
                .extracting(Objection::key, Objection::parameters).containsExactly("MergeRule.STILL_TWICE",
                        List.<Serializable>of(LocalDate.of(2026, 2, 1), "CADA 1", "CADA 2"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, false", "2026-02-01, false",
            "2026-02-02, true"}) void a_stay_that_ends_the_night_after_the_other_begins_is_too_long(
                    String until, boolean refused) {
        assertThat(!of(stay(1, "2026-01-01", until), stay(2, "2026-02-01", "2026-03-01")).isEmpty()).isEqualTo(refused);
    }

    @Test void a_stay_of_no_night_is_in_nobodys_way() {
        assertThat(of(stay(1, "2026-01-01", "2026-03-01"), stay(2, "2026-02-01", "2026-02-01"))).isEmpty();
    }

    @Test void two_numbers_are_of_two_people_until_one_is_put_right() {
        assertThat(objections(file(1, "M-1", "1111111111", null, true), file(2, "M-2", "2222222222", null, false)))
                .containsExactly("MergeRule.OTHER_NUMBER");
        assertThat(objections(file(1, "M-1", "1111111111", null, true), OTHER)).isEmpty();
    }

    @Test void a_household_of_others_keeps_its_head() {
        var leading = file(2, "M-2", null, "M-2", false);
        assertThat(objections(KEPT, leading, stay(1, "2026-01-01", null)))
                .containsExactly("MergeRule.LEADS_OTHERS");
        assertThat(objections(KEPT, leading, stay(2, "2026-01-01", null))).as("whose household goes on").isEmpty();
        assertThat(objections(KEPT, file(2, "M-1", null, "M-1", false))).as("one household").isEmpty();
    }

    @Test void nobody_is_there_and_awaited_elsewhere_at_once() {
        assertThat(objections(KEPT, OTHER, stay(1, "2026-01-01", null), way(2, 9)))
                .containsExactly("MergeRule.AWAITED");
        assertThat(objections(KEPT, OTHER, way(1, 8), way(2, 9))).containsOnly("MergeRule.AWAITED").hasSize(2);
        assertThat(objections(KEPT, OTHER, way(1, 9), way(2, 9))).as("one decision that names them twice").isEmpty();
        assertThat(objections(KEPT, OTHER, stay(1, "2026-01-01", "2026-05-20"), way(2, 9))).as("gone today").isEmpty();
    }

    @Test void a_facility_joins_files_of_those_it_houses_or_awaits_and_OFII_any() {
        var gone = file(1, "M-1", null, null, false);
        assertThat(objections(gone, OTHER)).containsExactly("MergeRule.NOBODY_HERE");
        assertThat(new MergeQuestion(gone, OTHER, List.of(), false, false, TODAY).objections()).isEmpty();
    }

    @Test void who_waits_for_a_place_after_having_left_is_sent_somewhere_first() {
        var waiting = new FileSide(2, "M-2", new Spelt("Nom", ""), Sex.F, BirthDate.of(LocalDate.of(1990, 3, 4)), null,
                null, null, null, null, false, false, null, null, true, false);
        assertThat(objections(KEPT, waiting, stay(1, "2026-01-01", "2026-05-19")))
                .containsExactly("MergeRule.WAITS_ANEW");
        assertThat(objections(KEPT, waiting, stay(1, "2026-01-01", null))).as("housed already").isEmpty();
        assertThat(objections(KEPT, waiting)).as("both never came").isEmpty();
    }

    @Test void who_was_told_apart_is_asked_first_to_take_it_back() {
        assertThat(new MergeQuestion(KEPT, OTHER, List.of(), true, true, TODAY).objections()).extracting(Objection::key)
                .containsExactly("MergeRule.TOLD_APART");
    }

    @Test void everything_is_told_at_once() {
        assertThat(objections(file(1, "M-1", "1111111111", null, false),
                file(2, "M-2", "2222222222", "M-2", false), stay(1, "2026-01-01", "2026-02-03"),
                stay(2, "2026-02-01", "2026-02-02")))
                .hasSize(4);
    }

    @Test void only_what_both_files_tell_and_not_alike_is_to_be_chosen() {
        assertThat(new MergeQuestion(KEPT, OTHER, List.of(), false, true, TODAY).disputed())
                .containsExactly(MergeValue.NAME);
        assertThat(Stream.of(MergeValue.values()).filter(value -> value.isDisputed(KEPT, KEPT))).isEmpty();
    }
}
