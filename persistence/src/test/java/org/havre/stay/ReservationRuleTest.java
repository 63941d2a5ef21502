package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beds kept for a woman and a man who were sent on 18 May and may come until the 23rd. */
class ReservationRuleTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 5, 18);
    private static final Offer OFFER = new Offer(DECIDED, DECIDED.plusDays(5), null);
    private static final List<Expected> ON_THE_WAY = List.of(expected(71, null), expected(72, null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-05-17 | BEFORE_THE_DECISION
            2026-05-18 | -
            2026-05-23 | -
            2026-05-24 | AFTER_THE_LAST_DAY
            """) void are_kept_from_the_decision_to_the_last_day(LocalDate from, String rule) {
        assertThat(keys(OFFER, ON_THE_WAY, from, 71, 72)).isEqualTo(rule == null
                ? List.of()
                : List.of("ReservationRule." + rule));
    }

    @Test void up_to_but_not_including_the_night_after_the_last_day() {
        assertThat(OFFER.keptFrom(DECIDED)).isEqualTo(Period.between(DECIDED, LocalDate.of(2026, 5, 24)));
        assertThat(new Offer(DECIDED, DECIDED.plusDays(5), DECIDED.plusDays(2)).keptFrom(DECIDED))
                .isEqualTo(Period.between(DECIDED, LocalDate.of(2026, 5, 20)));
    }

    @Test void are_kept_for_nobody_once_the_offer_is_over() {
        assertThat(keys(new Offer(DECIDED, DECIDED.plusDays(5), DECIDED), ON_THE_WAY, DECIDED, 71))
                .containsExactly("ReservationRule.NOT_EXPECTED");
    }

    @Test void are_kept_for_those_alone_who_are_still_on_the_way() {
        var one = List.of(expected(71, DECIDED), expected(72, null));
        assertThat(keys(OFFER, one, DECIDED, 72)).isEmpty();
        assertThat(keys(OFFER, one, DECIDED, 71, 72)).containsExactly("ReservationRule.NOT_EXPECTED");
        assertThat(keys(OFFER, one, DECIDED, 73)).containsExactly("ReservationRule.NOT_EXPECTED");
    }

    private static Expected expected(long person, LocalDate arrivedOn) {
        return new Expected(Room.woman(person), arrivedOn, null, null);
    }

    private static List<String> keys(Offer offer, List<Expected> expected, LocalDate from, long... people) {
        return new ReservationRule.Request(offer, expected, java.util.Arrays.stream(people).boxed().toList(), from)
                .objections().stream().map(Sentences::keyOf).toList();
    }
}
