package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.OrientationState.EXPECTED;
import static org.havre.orientation.OrientationState.NOT_ARRIVED;
import static org.havre.orientation.OrientationState.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.OrientationState;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The household was sent on 18 May and may come until the end of the 23rd. */
class NonArrivalRequestTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 23);

    @ParameterizedTest
    @CsvSource({"2026-05-22, false", "2026-05-23, false",
            "2026-05-24, true"}) void is_recorded_from_the_day_after_the_last(
                    LocalDate today, boolean recorded) {
        assertThat(keys(request(EXPECTED, NOT_ARRIVED, null, today))).isEqualTo(recorded
                ? List.of()
                : List.of("NonArrivalRule.MAY_STILL_COME"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-22, 2026-05-22", "2026-05-23, 2026-05-23", "2026-05-24, 2026-05-24",
            "2026-05-25, 2026-05-24"}) void frees_the_places_from_that_night_or_from_the_one_after_the_last_day(
                    LocalDate today, LocalDate firstNightFree) {
        assertThat(request(EXPECTED, WITHDRAWN, "logé ailleurs", today).firstNightFree()).isEqualTo(firstNightFree);
    }

    @Test void whoever_renounces_says_why_and_need_not_wait() {
        assertThat(keys(request(EXPECTED, WITHDRAWN, "logé ailleurs", LAST_DAY))).isEmpty();
        assertThat(keys(request(EXPECTED, WITHDRAWN, " ", LAST_DAY))).containsExactly("NonArrivalRule.REASON_MISSING");
        assertThat(keys(request(EXPECTED, WITHDRAWN, null, LAST_DAY))).containsExactly("NonArrivalRule.REASON_MISSING");
    }

    @ParameterizedTest
    @EnumSource(value = OrientationState.class, names = {"EXPECTED", "ARRIVED", "CANCELLED"}) void only_ofii_cancels(
            OrientationState how) {
        assertThat(keys(request(EXPECTED, how, "erreur", LAST_DAY)))
                .containsExactly("NonArrivalRule.NOT_FOR_THE_FACILITY");
    }

    @ParameterizedTest
    @EnumSource(value = OrientationState.class, mode = EnumSource.Mode.EXCLUDE, names = {"PROPOSED",
            "EXPECTED"}) void is_of_people_who_are_expected(
                    OrientationState state) {
        assertThat(keys(request(state, NOT_ARRIVED, null, LAST_DAY.plusDays(1))))
                .containsExactly("NonArrivalRule.NOT_EXPECTED");
    }

    @Test void or_to_whom_an_offer_was_made() {
        assertThat(keys(request(OrientationState.PROPOSED, NOT_ARRIVED, null, LAST_DAY.plusDays(1)))).isEmpty();
    }

    @Test void everything_is_told_at_once_with_the_last_day() {
        assertThat(request(WITHDRAWN, NOT_ARRIVED, null, LAST_DAY).objections()).containsExactly(
                Objection.of(NonArrivalRule.NOT_EXPECTED, LAST_DAY).at("how"),
                Objection.of(NonArrivalRule.MAY_STILL_COME, LAST_DAY).at("how"));
    }

    private static NonArrivalRequest request(OrientationState state, OrientationState how, String because,
            LocalDate today) {
        return new NonArrivalRequest(state, LAST_DAY, how, because, today);
    }

    private static List<String> keys(NonArrivalRequest request) {
        return request.objections().stream().map(Sentences::keyOf).toList();
    }
}
