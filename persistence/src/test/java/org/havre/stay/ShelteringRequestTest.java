package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Sentences;
import org.havre.stay.ShelteringRequest.Comer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("R3")
class ShelteringRequestTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final Comer HEAD = new Comer(HouseholdRole.HEAD, BirthDate.of(DAY.minusYears(30)));

    @ParameterizedTest
    @CsvSource({"CAES, true", "HUDA, true", "CADA, false", "CPH, false", "PRAHDA, false", "CAO, false",
            "NH, false"}) void only_a_caes_and_a_huda_take_people_in_without_an_orientation(FacilityKind kind,
                    boolean granted) {
        assertThat(keys(new ShelteringRequest(List.of(HEAD), kind, DAY, "115", DAY)).isEmpty()).isEqualTo(granted);
    }

    @Test void a_facility_that_nobody_knows_takes_nobody_in() {
        assertThat(keys(new ShelteringRequest(List.of(HEAD), null, DAY, "115", DAY)))
                .containsExactly("ShelteringRule.FACILITY_WITHOUT_TERMS");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"}) void it_is_recorded_once_they_have_come(int daysFromToday,
            boolean refused) {
        assertThat(keys(request(DAY.plusDays(daysFromToday), "115", HEAD)).contains("ShelteringRule.IN_THE_FUTURE"))
                .isEqualTo(refused);
    }

    @Test void somebody_has_asked() {
        assertThat(keys(request(DAY, " ", HEAD))).containsExactly("ShelteringRule.ASKED_BY_NOBODY");
        assertThat(keys(request(DAY, null, HEAD))).containsExactly("ShelteringRule.ASKED_BY_NOBODY");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"}) void a_minor_alone_is_refused_until_eighteen(int bornLater,
            boolean refused) {
        var comer = new Comer(HouseholdRole.HEAD, BirthDate.of(DAY.minusYears(18).plusDays(bornLater)));
        assertThat(keys(request(DAY, "115", comer)).contains("ShelteringRule.MINORS_ALONE")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"}) void nobody_arrives_before_being_born(int daysFromArrival,
            boolean refused) {
        var child = new Comer(HouseholdRole.CHILD, BirthDate.of(DAY.minusDays(3).plusDays(daysFromArrival)));
        assertThat(keys(request(DAY.minusDays(3), "115", HEAD, child)).contains("ShelteringRule.BORN_LATER"))
                .isEqualTo(refused);
    }

    @Test void a_household_has_one_head_and_nobody_is_no_household() {
        assertThat(keys(request(DAY, "115", HEAD, HEAD))).containsExactly("ShelteringRule.NOT_ONE_HEAD");
        assertThat(keys(request(DAY, "115"))).containsExactly("ShelteringRule.MINORS_ALONE",
                "ShelteringRule.NOT_ONE_HEAD");
    }

    private static ShelteringRequest request(LocalDate day, String askedBy, Comer... comers) {
        return new ShelteringRequest(List.of(comers), FacilityKind.HUDA, day, askedBy, DAY);
    }

    private static List<String> keys(ShelteringRequest request) {
        return request.objections().stream().map(Sentences::keyOf).toList();
    }
}
