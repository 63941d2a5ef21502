package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.OneVillage.LILLE;
import static org.havre.stay.OneVillage.LYON;
import static org.havre.stay.OneVillage.NORTH;
import static org.havre.stay.OneVillage.OFII;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.orientation.RegionAskRule.Standing;
import org.havre.shared.NotFound;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lyon offers five places, and Lille, where household 32 waits, asks for one. */
@InOneVillage
class RegionsTest {
    private static final String REGION = "FR-ARA";
    private final OneVillage village;

    RegionsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_wait_at_lille() {
        for (int household : new int[]{32, 33})
            village.execute("insert into household (id, reference, directorate_id) values (%1$d, 'M-%1$d', 2);"
                    + " insert into person (id, directorate_id, family_name, given_names, sex, birth_date, birth_precision)"
                    + " values (%1$d1, 2, 'Nom%1$d', 'Prénom', 'M', '1990-01-01', 'YEAR'); insert into membership"
                    + " (id, household_id, person_id, role, starts_on) values (%1$d1, %1$d, %1$d1, 'HEAD', '2026-05-01')",
                    household);
    }

    private long offer(int until) {
        return new PlaceOffers(village.as(OFII)).add(new PlaceOffer(LYON, REGION,
                new OfferRule.Request(FacilityKind.HUDA, 5, 3, TODAY, may(until), 5, 3, TODAY), true, 5)).id();
    }

    private RegionAsk ask(long offer, long household) {
        return new RegionAsks(village.as(NORTH)).add(new RegionAsk(offer, household, LILLE, LYON, 1, TODAY, 6));
    }

    @Test void an_offer_is_told_to_all_regions_with_what_is_left_of_it() {
        long offer = offer(31);
        ask(offer, 32);
        assertThat(new PlaceOffers(village.as(NORTH)).list()).containsExactly(new OfferRow(offer, LYON, "Lyon",
                "Auvergne-Rhône-Alpes", FacilityKind.HUDA, 5, 4, 3, true, TODAY, may(31), null, 1, false));
        assertThat(new PlaceOffers(village.as(OFII)).list()).extracting(OfferRow::mine).containsExactly(true);
    }

    @Test void those_that_stand_are_told_before_those_that_are_over() {
        long late = offer(31);
        long soon = offer(25);
        long over = offer(22);
        var offers = new PlaceOffers(village.as(OFII));
        offers.getForChange(over).withdraw(TODAY);
        village.as(OFII);
        assertThat(new PlaceOffers(village.as(OFII)).list()).extracting(OfferRow::id).containsExactly(soon, late, over);
    }

    @Test void an_offer_is_changed_by_the_region_that_made_it() {
        long offer = offer(31);
        assertThatThrownBy(() -> new PlaceOffers(village.as(NORTH)).getForChange(offer)).isInstanceOf(NotFound.class);
        assertThat(new PlaceOffers(village.as(OFII)).getForChange(offer).id()).isEqualTo(offer);
    }

    @Test void an_offer_that_ends_before_it_starts_is_refused_at_once() {
        assertThatThrownBy(() -> offer(19)).hasMessageContaining("place_offer_dates");
    }

    @Test void a_host_is_told_with_those_without_a_bed_and_what_is_promised() {
        village.sends(7, "2026-05-18", 1990);
        village.sends(8, "2026-05-18", 1990);
        village.stays(81, FACILITY, "2026-05-19", null);
        ask(offer(31), 32);
        assertThat(new PlaceOffers(village.as(OFII)).hosts(TODAY, may(31))).containsExactly(new PlaceOffers.Host(
                FACILITY, FacilityKind.HUDA, new Directorate(LYON, "Lyon"), REGION, 2, 5));
    }

    @Test void a_request_is_told_to_both_sides() {
        var ask = ask(offer(31), 32);
        var asked = new RegionAskRow(ask.id(), "M-32", "Nom32", "Prénom", 1, "Lille", "Lyon", FacilityKind.HUDA, TODAY,
                RegionAskState.ASKED, null, null, null, true, null, null);
        assertThat(new RegionAsks(village.as(OFII)).list()).containsExactly(asked);
        assertThat(new RegionAsks(village.as(NORTH)).get(ask.id())).extracting(RegionAskRow::received)
                .isEqualTo(false);
    }

    @Test void a_request_is_answered_by_whoever_it_concerns() {
        var ask = ask(offer(31), 32);
        var asks = new RegionAsks(village.as(OFII));
        asks.getForChange(ask.id()).decline("complet", TODAY, 5);
        asks.flush();
        assertThat(village.rows("select state, because from region_ask")).containsExactly("DECLINED|complet");
        assertThatThrownBy(() -> asks.getForChange(99)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asks.get(99)).isInstanceOf(NotFound.class);
    }

    @Test void the_database_speaks_at_once_against_what_cannot_be() {
        long offer = offer(31);
        var many = new RegionAsk(offer, 32, LILLE, LYON, 6, TODAY, 6);
        var asks = new RegionAsks(village.as(NORTH));
        assertThatThrownBy(() -> asks.add(many)).hasMessageContaining("fewer places left");
    }

    @Test void a_request_is_declined_with_a_reason_or_not_at_all() {
        var ask = ask(offer(31), 32);
        var asks = new RegionAsks(village.as(OFII));
        asks.getForChange(ask.id()).decline(null, TODAY, 5);
        assertThatThrownBy(asks::flush).hasMessageContaining("region_ask_declined_because");
    }

    @Test void those_that_wait_are_told_before_those_that_are_answered() {
        long offer = offer(31);
        var first = ask(offer, 32);
        var asks = new RegionAsks(village.as(OFII));
        asks.getForChange(first.id()).decline("complet", TODAY, 5);
        var second = ask(offer, 33);
        assertThat(new RegionAsks(village.as(OFII)).list()).extracting(RegionAskRow::id).containsExactly(second.id(),
                first.id());
    }

    @Test void the_request_that_sending_a_household_answers_is_found_by_the_host_alone() {
        var ask = ask(offer(31), 32);
        assertThat(new RegionAsks(village.as(OFII)).answeredBySending(32).orElseThrow().id()).isEqualTo(ask.id());
        assertThat(new RegionAsks(village.as(NORTH)).answeredBySending(32)).isEmpty();
        assertThat(new RegionAsks(village.as(NORTH)).askedElsewhere(32)).contains("Lyon");
        assertThat(new RegionAsks(village.as(OFII)).askedElsewhere(32)).isEmpty();
    }

    @Test void how_a_household_stands_is_told_to_the_directorate_where_it_waits() {
        assertThat(new RegionAsks(village.as(NORTH)).standing("M-32")).isEqualTo(
                new Standing(32, LILLE, false, false, false));
        ask(offer(31), 32);
        assertThat(new RegionAsks(village.as(NORTH)).standing("M-32").asked()).isTrue();
        assertThatThrownBy(() -> new RegionAsks(village.as(OFII)).standing("M-32")).isInstanceOf(NotFound.class);
    }

    @Test void whoever_is_expected_or_housed_stands_so() {
        village.sends(7, org.havre.stay.Village.ELSEWHERE, "2026-05-18", 1990);
        village.execute("update household set directorate_id = 2 where id = 7");
        assertThat(new RegionAsks(village.as(NORTH)).standing("M-7")).isEqualTo(
                new Standing(7, LILLE, false, true, false));
        village.stays(71, org.havre.stay.Village.ELSEWHERE, "2026-05-19", null);
        assertThat(new RegionAsks(village.as(NORTH)).standing("M-7").housed()).isTrue();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
