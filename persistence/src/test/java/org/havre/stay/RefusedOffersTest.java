package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What household 7 has refused. */
@InOneVillage
class RefusedOffersTest {
    private final OneVillage village;

    RefusedOffersTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays() {
        village.sends(7, "2026-04-01", 1990);
        village.stays(71, FACILITY, "2026-04-02", null);
    }

    private RefusedOffers offers() { return new RefusedOffers(village.as(SOCIAL)); }

    private static RefusedOffer refused(OfferKind kind, LocalDate day) {
        return new RefusedOffer(new Guests(7, "M-7", FACILITY, "CADA des Tilleuls", 1, null, Overstay.OTHER),
                new RefusedOfferRequest(kind, day.minusDays(1), day, false, "trop loin", true, false, TODAY), 1);
    }

    @Test void what_was_refused_is_told_the_newest_first_with_its_author() {
        var home = offers().add(refused(OfferKind.HOUSING, may(10)));
        var move = offers().add(refused(OfferKind.TRANSFER, may(12)));
        assertThat(offers().of(7)).containsExactly(
                new RefusedOfferRow(move.id(), OfferKind.TRANSFER, may(11), may(12), false, "trop loin", "social",
                        null),
                new RefusedOfferRow(home.id(), OfferKind.HOUSING, may(9), may(10), false, "trop loin", "social", null));
        assertThat(offers().of(8)).isEmpty();
    }

    @Test void an_offer_recorded_by_error_stays_told_as_cancelled() {
        var added = offers().add(refused(OfferKind.HOUSING, may(10)));
        var offers = offers();
        offers.getForChange(added.id()).cancel("erreur");
        offers.flush();
        assertThat(village.rows("select cancelled_because from refused_offer")).containsExactly("erreur");
        assertThat(offers().of(7)).extracting(RefusedOfferRow::isCancelled).containsExactly(true);
    }

    @Test void the_database_speaks_at_once() {
        var before = new RefusedOffer(new Guests(7, "M-7", FACILITY, "CADA des Tilleuls", 1, null, Overstay.OTHER),
                new RefusedOfferRequest(OfferKind.HOUSING, may(12), may(11), false, "trop loin", true, false, TODAY),
                1);
        var offers = offers();
        assertThatThrownBy(() -> offers.add(before)).hasMessageContaining("refused_offer_in_order");
    }

    @Test void nothing_is_cancelled_without_a_reason() {
        var added = offers().add(refused(OfferKind.HOUSING, may(10)));
        var offers = offers();
        offers.getForChange(added.id()).cancel(" ");
        assertThatThrownBy(offers::flush).hasMessageContaining("refused_offer_cancelled_because");
    }

    @Test void another_facility_does_not_find_it() {
        var added = offers().add(refused(OfferKind.HOUSING, may(10)));
        var elsewhere = new RefusedOffers(village.as(OneVillage.ELSEWHERE_SOCIAL));
        assertThatThrownBy(() -> elsewhere.getForChange(added.id())).isInstanceOf(NotFound.class);
        assertThat(elsewhere.of(7)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
