package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A directorate with four free places, three of them in one unit, offers some on 30 October. */
class OfferRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"4, 3, 2026-10-30, 2026-10-30, -",
            "4, 3, 2026-10-29, 2026-10-30, STARTS_IN_THE_PAST",
            "4, 3, 2026-10-31, 2026-10-30, ENDS_BEFORE_IT_STARTS", "5, 3, 2026-10-30, 2026-11-05, MORE_THAN_FREE",
            "4, 4, 2026-10-30, 2026-11-05, NO_UNIT_SO_LARGE", "1, 1, 2026-10-30, 2026-11-05, -",
            "1, 2, 2026-10-30, 2026-11-05, LARGEST_OUT_OF_RANGE", "1, 0, 2026-10-30, 2026-11-05, LARGEST_OUT_OF_RANGE",
            "0, 0, 2026-10-30, 2026-11-05, 'NO_PLACES, LARGEST_OUT_OF_RANGE'"}) void promises_only_what_is_there(
                    int places, int largest, LocalDate from, LocalDate until, String rules) {
        var asked = new OfferRule.Request(FacilityKind.HUDA, places, largest, from, until, 4, 3, TODAY);
        assertThat(keys(asked)).isEqualTo(rules == null ? List.of() : List.of(rules.split(", ")));
    }

    @Test void every_objection_is_told_at_once_with_what_there_is() {
        var asked = new OfferRule.Request(null, 9, 8, TODAY.minusDays(1), TODAY.minusDays(2), 4, 3, TODAY);
        assertThat(keys(asked)).containsExactly("KIND_MISSING", "STARTS_IN_THE_PAST", "ENDS_BEFORE_IT_STARTS",
                "MORE_THAN_FREE", "NO_UNIT_SO_LARGE");
        assertThat(asked.objections()).extracting(Objection::parameters).contains(List.of(4), List.of(3));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, true", "2026-11-05, true", "2026-11-06, false"}) void an_offer_ends_after_its_last_day(
            LocalDate day, boolean open) {
        assertThat(RegionAskRuleTest.offer(FacilityKind.HUDA, 4, 4, 3).isOpenOn(day)).isEqualTo(open);
    }

    private static List<String> keys(OfferRule.Request asked) {
        return asked.objections().stream().map(why -> why.key().substring(why.key().indexOf('.') + 1)).toList();
    }
}
