package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.BedsOf.day;
import static org.havre.facility.BedsOf.nights;
import static org.havre.facility.BedsOf.place;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** Each objection to a change of beds stands beside its field and names what it is about: U1 of three beds. */
class ObjectionsToldTest {
    private static final LocalDate MAY = day("2026-05-01");

    private static BedsOf unit() { return new BedsOf().unit(1, 3); }

    @Test void to_an_outage() {
        var beds = unit().awaitedIn(1, 1, "2026-04-28", "2026-05-08").lives(1, 2, "2026-01-01", null).beds();
        var unit = beds.unit(1);
        assertThat(new OutOfService(beds, unit, null, TRAVAUX, nights("2026-05-01", "2026-05-10"), null).objections())
                .containsExactly(Objection.of(OutOfServiceRule.SOMEBODY_IS_AWAITED, "U1", MAY, 1L).at("firstNight"));
        assertThat(new OutOfService(beds, unit, beds.place(place(1, 3)), TRAVAUX, nights("2026-05-01", "2026-05-01"),
                null).objections())
                .containsExactly(Objection.of(OutOfServiceRule.NO_NIGHT, "U1-3", MAY, 0L).at("firstNight"));
        assertThat(new OutOfService(beds, unit, beds.place(place(1, 2)), TRAVAUX, nights("2026-05-01", null), null)
                .warnings()).first().isEqualTo(Objection.of(OutOfServiceWarning.SOMEBODY_LIVES_THERE, "U1-2", 1L, "U1",
                        3L, 1L));
    }

    @Test void to_a_closing() {
        var lived = unit().lives(1, 1, "2026-01-01", null).awaitedIn(1, 2, "2026-05-04", "2026-05-08").beds();
        assertThat(Closing.ofUnit(lived, 1, MAY).objections()).containsExactly(
                Objection.of(ClosingRule.SOMEBODY_LIVES_THERE, 1L, MAY).at("closingDay"),
                Objection.of(ClosingRule.SOMEBODY_IS_AWAITED, 1L, MAY).at("closingDay"));
        assertThat(Closing.ofPlace(unit().beds(), place(1, 1), day("2025-12-01")).objections())
                .containsExactly(
                        Objection.of(ClosingRule.BEFORE_IT_OPENED, "U1-1", day("2026-01-01")).at("closingDay"));
        var closed = unit().open(1, 1, "2026-01-01", "2026-02-01").open(1, 2, "2026-01-01", "2026-02-01")
                .open(1, 3, "2026-01-01", "2026-02-01").beds();
        assertThat(Closing.ofUnit(closed, 1, MAY).objections())
                .containsExactly(Objection.of(ClosingRule.NOTHING_TO_CLOSE, "U1").at("closingDay"));
        var crowded = unit().people(3, 1).beds();
        assertThat(Closing.ofPlace(crowded, place(1, 1), MAY).objections())
                .containsExactly(Objection.of(ClosingRule.TOO_FEW_PLACES_LEFT, "U1", 2L, 3).at("closingDay"));
    }

    @Test void to_a_reopening() {
        var beds = unit().open(1, 1, "2026-01-01", "2026-04-01").beds();
        var closed = beds.place(place(1, 1));
        assertThat(new Reopening(beds, closed, day("2025-12-01")).objections()).containsExactly(
                Objection.of(ReopeningRule.BEFORE_IT_OPENED, "U1-1", day("2026-01-01")).at("openingDay"));
        assertThat(new Reopening(beds, beds.place(place(1, 2)), MAY).objections()).containsExactly(
                Objection.of(ReopeningRule.NEVER_CLOSED, "U1-2", day("2026-01-01")).at("openingDay"));
    }

    @Test void a_place_opens_again_after_a_gap_or_where_its_closing_is_taken_back() {
        var beds = unit().open(1, 1, "2026-01-01", "2026-04-01").beds();
        var closed = beds.place(place(1, 1));
        assertThat(new Reopening(beds, closed, MAY).nights()).isEqualTo(Period.from(MAY));
        assertThat(new Reopening(beds, closed, MAY).afterGap()).isTrue();
        assertThat(new Reopening(beds, closed, day("2026-04-01")).afterGap()).isFalse();
        assertThat(new Reopening(beds, closed, day("2026-03-01")).nights()).isEqualTo(Period.from(day("2026-04-01")));
        assertThat(new Reopening(beds, closed, MAY).places()).isEqualTo(1);
        assertThat(new Reopening(beds, beds.place(place(1, 2)), MAY).nights()).isEqualTo(Period.from(MAY));
    }

    @Test void to_a_place() {
        var beds = unit().beds();
        var unit = beds.unit(1);
        assertThat(new NewPlace(beds, unit, null, " u1-1 ", MAY).objections()).containsExactly(
                Objection.of(PlaceRule.LABEL_TAKEN, "u1-1", "U1", 3).at("label"),
                Objection.of(PlaceRule.MORE_PLACES_THAN_BEDS, "u1-1", "U1", 3).at("label"));
        assertThat(new NewPlace(beds, unit, beds.place(place(1, 1)), "U1-1", null).objections()).isEmpty();
        assertThat(new NewPlace(beds, unit, beds.place(place(1, 1)), "U1-2", null).objections())
                .containsExactly(Objection.of(PlaceRule.LABEL_TAKEN, "U1-2", "U1", 3).at("label"));
        assertThat(new NewPlace(beds, unit, null, "  ", MAY).places()).isEqualTo(1);
        assertThat(new NewPlace(beds, unit, beds.place(place(1, 1)), "X", null).places()).isZero();
        assertThat(new NewPlace(beds, unit, beds.place(place(1, 1)), "X", null).nights()).isNull();
    }

    @Test void to_another_number_of_beds() {
        var beds = unit().people(3, 1).beds();
        assertThat(new Resizing(beds, beds.unit(1), 2, MAY).objections())
                .containsExactly(Objection.of(ResizingRule.FEWER_BEDS_THAN_PEOPLE, "U1", 2, 3, MAY).at("beds"));
        for (int wrong : new int[]{0, 501})
            assertThat(new Resizing(unit().beds(), beds.unit(1), wrong, MAY).objections()).first()
                    .isEqualTo(Objection.of(ResizingRule.NOT_A_NUMBER_OF_BEDS, "U1", wrong, 0, MAY).at("beds"));
        for (int right : new int[]{1, 500})
            assertThat(new Resizing(unit().beds(), beds.unit(1), right, MAY).objections()).isEmpty();
    }

    @Test void to_a_unit() {
        var beds = unit().beds();
        var room = UnitTraits.room(3);
        var hall = new UnitTraits((short) 3, false, (short) 0, false, UnitPublic.ANY, true, true);
        assertThat(new UnitDraft(beds, null, " ", room, MAY, MAY).objections())
                .containsExactly(Objection.of(UnitRule.NAMELESS, "").at("unitName"));
        assertThat(new UnitDraft(beds, null, " u1 ", UnitTraits.room(501), MAY, MAY).objections()).containsExactly(
                Objection.of(UnitRule.NAME_TAKEN, "u1").at("unitName"),
                Objection.of(UnitRule.NOT_A_NUMBER_OF_BEDS, "u1").at("beds"));
        assertThat(new UnitDraft(beds, beds.unit(1), "U1", hall, MAY, MAY).objections()).containsExactly(
                Objection.of(UnitRule.TRANSITORY_AFTER_COUNTED_NIGHTS, "U1").at("transitory"));
        assertThat(new UnitDraft(beds, beds.unit(1), "U1", room, MAY, MAY).nights()).isNull();
        assertThat(new UnitDraft(beds, null, "U2", room, MAY, MAY).nights()).isEqualTo(Period.from(MAY));
    }
}
