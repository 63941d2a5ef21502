package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.shared.NotFound;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 stays in the village and is to go elsewhere; 9 stays elsewhere and is to come. */
@InOneVillage
class TransfersTest {
    private final OneVillage village;

    TransfersTest(OneVillage village) { this.village = village; }

    @BeforeEach void two_are_to_change_places() {
        village.sends(7, "2026-04-01", 1990);
        village.sends(9, ELSEWHERE, "2026-04-01", 1990);
        village.stays(71, FACILITY, "2026-04-02", null);
        village.stays(91, ELSEWHERE, "2026-04-02", null);
        transfers(75, 7, ELSEWHERE, "2026-05-18");
        transfers(95, 9, FACILITY, "2026-05-19");
    }

    private void transfers(long id, long household, long facility, String day) {
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (%1$d, 'T-%1$d', 'TRANSFER', %2$d, %3$d, '%4$s');"
                + " insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                + " values (%1$d, %1$d, %2$d, %3$d, '%4$s', '%4$s', date '%4$s' + 5, 'EXPECTED');"
                + " insert into orientation_member (id, orientation_id, facility_id, person_id) values (%1$d, %1$d, %3$d, %2$d1)",
                id, household, facility, day);
    }

    private Transfers transfers() { return new Transfers(village.as(SOCIAL)); }

    private List<Long> shown(TransferShown shown) {
        return transfers().list(shown, TODAY, 0, 10).items().stream().map(TransferRow::orientation).toList();
    }

    @Test void transfers_are_told_the_newest_first_on_the_side_of_the_caller() {
        var rows = transfers().list(null, TODAY, 0, 10).items();
        assertThat(rows).extracting(TransferRow::orientation, TransferRow::side).containsExactly(
                tuple(95L, TransferSide.IN), tuple(75L, TransferSide.OUT));
        assertThat(rows.get(1)).isEqualTo(new TransferRow(75, TransferSide.OUT, "T-75", "M-7", "Nom7", "Prénom1",
                "CADA des Tilleuls", "HUDA des Cerisiers", may(18), may(18), may(23), OrientationState.EXPECTED, 1, 0,
                1, 0, 0, 71L));
    }

    @Test void only_those_that_lead_in_or_out_or_are_on_the_way_are_told_where_asked() {
        assertThat(shown(TransferShown.INCOMING)).containsExactly(95L);
        assertThat(shown(TransferShown.OUTGOING)).containsExactly(75L);
        assertThat(shown(TransferShown.IN_TRANSIT)).isEmpty();
        assertThat(shown(TransferShown.PARTIAL)).isEmpty();
        village.execute(
                "update stay set ends_on = '2026-05-18', exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = 75 where id = 71");
        assertThat(shown(TransferShown.IN_TRANSIT)).containsExactly(75L);
        assertThat(transfers().list(TransferShown.OUTGOING, TODAY, 0, 1).items().get(0).nights()).isEqualTo(2);
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = transfers().list(null, TODAY, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(TransferRow::orientation).containsExactly(75L);
        assertThat(transfers().list(TransferShown.PARTIAL, TODAY, 0, 1).total()).isZero();
    }

    @Test void where_members_are_present_is_told_person_by_person() {
        assertThat(transfers().presences(7, TODAY)).isEqualTo(Map.of(71L, FACILITY));
        assertThat(transfers().presences(7, LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(transfers().presences(9, TODAY)).isEmpty();
    }

    @Test void a_request_is_known_until_it_is_answered() {
        var ask = transfers().add(new TransferAsk(FACILITY, 7, TransferGround.HOUSE_RULES, may(19), 1L));
        assertThat(transfers().isAsked(7, FACILITY)).isTrue();
        assertThat(transfers().isAsked(9, FACILITY)).isFalse();
        assertThat(transfers().ask(ask.id())).isEqualTo(new AskRow(ask.id(), 7, "M-7", "Nom7", "Prénom1",
                "CADA des Tilleuls", TransferGround.HOUSE_RULES, may(19), AskState.ASKED, null, null));
        new Transfers(village.as(OneVillage.OFII)).getForChange(ask.id()).answer(AskState.REFUSED, "non", TODAY, 5L);
        assertThat(transfers().isAsked(7, FACILITY)).isFalse();
        assertThat(transfers().ask(ask.id())).extracting(AskRow::state, AskRow::answeredOn, AskRow::because)
                .containsExactly(AskState.REFUSED, TODAY, "non");
    }

    @Test void a_household_is_asked_for_once_at_a_time() {
        var transfers = transfers();
        transfers.add(new TransferAsk(FACILITY, 7, TransferGround.HOUSE_RULES, may(18), 1L));
        var again = new TransferAsk(FACILITY, 7, TransferGround.VULNERABILITY, may(19), 1L);
        assertThatThrownBy(() -> transfers.add(again)).hasMessageContaining("transfer_ask_once");
    }

    @Test void requests_without_an_answer_are_told_first() {
        village.sends(8, "2026-04-01", 1990);
        var first = transfers().add(new TransferAsk(FACILITY, 7, TransferGround.HOUSE_RULES, may(18), 1L));
        var second = transfers().add(new TransferAsk(FACILITY, 8, TransferGround.VULNERABILITY, may(19), 1L));
        assertThat(transfers().asks(10)).extracting(AskRow::id).containsExactly(second.id(), first.id());
        new Transfers(village.as(OneVillage.OFII)).getForChange(second.id()).answer(AskState.GRANTED, "oui", TODAY, 5L);
        assertThat(transfers().asks(10)).extracting(AskRow::id).containsExactly(first.id(), second.id());
        assertThat(transfers().asks(1)).hasSize(1);
    }

    @Test void a_request_that_is_not_the_callers_is_not_found() {
        var ask = transfers().add(new TransferAsk(FACILITY, 7, TransferGround.HOUSE_RULES, may(18), 1L));
        var elsewhere = new Transfers(village.as(OneVillage.ELSEWHERE_SOCIAL));
        assertThatThrownBy(() -> elsewhere.ask(ask.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.getForChange(ask.id())).isInstanceOf(NotFound.class);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
