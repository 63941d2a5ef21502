package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.havre.shared.Identified;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

class UnavailabilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final Period WEEK = Period.between(DAY, DAY.plusDays(7));
    private final Unit unit = Identified.as(21, new Unit(1, 2, "A1", UnitTraits.room(2)));
    private final Place first = Identified.as(31, new Place(unit, "1", DAY));
    private final Place second = Identified.as(32, new Place(unit, "2", DAY));
    private final Place elsewhere = new Place(Identified.as(22, new Unit(1, 2, "A2", UnitTraits.room(2))), "1", DAY);

    @Test void of_a_unit_it_concerns_every_place_there() {
        var outage = Unavailability.ofUnit(unit, UnavailabilityReason.TRAVAUX, WEEK);
        assertThat(outage.facility()).isEqualTo(1);
        assertThat(outage.unit()).isEqualTo(21);
        assertThat(outage.place()).isNull();
        assertThat(outage.reason()).isEqualTo(UnavailabilityReason.TRAVAUX);
        assertThat(outage.nights()).isEqualTo(WEEK);
        assertThat(outage.concerns(first)).isTrue();
        assertThat(outage.concerns(second)).isTrue();
        assertThat(outage.concerns(elsewhere)).isFalse();
    }

    @Test void of_a_place_it_concerns_that_one() {
        var outage = Unavailability.ofPlace(first, UnavailabilityReason.TRAVAUX, WEEK);
        assertThat(outage.place()).isEqualTo(31);
        assertThat(outage.concerns(first)).isTrue();
        assertThat(outage.concerns(second)).isFalse();
    }

    @Test void it_blocks_its_own_nights_until_it_is_cancelled() {
        var outage = Unavailability.ofPlace(first, UnavailabilityReason.TRAVAUX, WEEK);
        assertThat(outage.blocks(first, Period.between(DAY.plusDays(6), DAY.plusDays(9)))).isTrue();
        assertThat(outage.blocks(first, Period.from(DAY.plusDays(7)))).isFalse();
        assertThat(outage.blocks(second, WEEK)).isFalse();
        assertThat(outage.isCancelled()).isFalse();
        outage.cancel();
        assertThat(outage.isCancelled()).isTrue();
        assertThat(outage.blocks(first, WEEK)).isFalse();
    }

    @Test void only_the_last_revision_counts() {
        var outage = Unavailability.ofUnit(unit, UnavailabilityReason.TRAVAUX, WEEK);
        outage.revise(UnavailabilityReason.REMISE_EN_ETAT, Period.from(DAY));
        outage.endOn(DAY.plusDays(2));
        assertThat(outage.reason()).isEqualTo(UnavailabilityReason.REMISE_EN_ETAT);
        assertThat(outage.nights()).isEqualTo(Period.between(DAY, DAY.plusDays(2)));
    }

    @Test void a_place_is_open_from_a_day_until_it_closes() {
        assertThat(first.facility()).isEqualTo(1);
        assertThat(first.unit()).isEqualTo(21);
        assertThat(first.label()).isEqualTo("1");
        first.closeOn(DAY.plusDays(3));
        first.rename("1 bis");
        assertThat(first.open()).isEqualTo(Period.between(DAY, DAY.plusDays(3)));
        assertThat(first.label()).isEqualTo("1 bis");
        assertThat(first).hasToString("Place 31");
    }
}
