package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.time.LocalDate;
import java.util.List;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers that are refused: how they are recorded, and which count. */
class RefusedOfferTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-05-09, BEFORE_THE_OFFER", "2026-05-10, -", "2026-05-20, -",
            "2026-05-21, IN_THE_FUTURE"}) void an_offer_is_refused_between_the_day_it_was_made_and_today(
                    LocalDate refusedOn, String rule) {
        assertThat(keys(new RefusedOfferRequest(OfferKind.HOUSING, LocalDate.of(2026, 5, 10), refusedOn, false,
                "trop loin du travail", true, false, TODAY))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void everything_against_it_is_told_at_once() {
        assertThat(keys(new RefusedOfferRequest(null, TODAY, TODAY, false, " ", false, true, TODAY)))
                .containsExactly("KIND_MISSING", "REASON_MISSING", "NOT_PRESENT", "KNOWN_ALREADY");
    }

    @ParameterizedTest
    @Rule(value = "R32", days = {BEFORE, ON, AFTER})
    @CsvSource({"HOUSING, 19, false", "HOUSING, 20, true", "HOUSING, 21, true", "ACCOMMODATION, 21, true",
            "TRANSFER, 21, false",
            "RETURN_AID, 21, false"}) void a_home_counts_from_the_day_on_which_it_was_refused(OfferKind kind, int may,
                    boolean counts) {
        var refused = new RefusedOfferRow(1, kind, TODAY, TODAY, false, "trop loin", "S", null);
        assertThat(refused.isHomeRefusedBy(LocalDate.of(2026, 5, may))).isEqualTo(counts);
    }

    @Test
    @Rule("R32") void what_was_recorded_by_error_counts_no_more() {
        var cancelled = new RefusedOfferRow(1, OfferKind.HOUSING, TODAY, TODAY, false, "trop loin", "S",
                "autre ménage");
        assertThat(cancelled.isHomeRefusedBy(TODAY)).isFalse();
    }

    private static List<String> keys(RefusedOfferRequest request) {
        return request.objections().stream().map(o -> o.key().replace("RefusedOfferRule.", "")).toList();
    }
}
