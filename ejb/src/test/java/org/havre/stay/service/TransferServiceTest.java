package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.AskRow;
import org.havre.orientation.AskState;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.OrientationState;
import org.havre.orientation.TransferGround;
import org.havre.orientation.TransferRow;
import org.havre.orientation.TransferShown;
import org.havre.orientation.TransferSide;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.NewAsk;
import org.havre.orientation.service.NewAskAnswer;
import org.havre.orientation.service.NewTransfer;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Page;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Households of two that live elsewhere since 2 May and that OFII transfers here on the 16th. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferServiceTest {
    private static final Set<String> READ = Set.of("ArrivalRule.CLOSES_STAY_ELSEWHERE");
    private Village village;
    private Desk here;
    private Desk there;
    private Desk ofii;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        here = Desk.of(village);
        there = here.elsewhere();
        ofii = here.ofOfii();
        for (var household = 1; household <= 12; household++) {
            village.sends(household, Village.ELSEWHERE, "2026-05-01", 1990, 1988);
            arrive(there, household, household, day(2), Set.of(), 1, 2);
        }
    }

    @Test
    @Rule("R11") void that_is_decided_and_not_carried_out_changes_nothing_where_they_live() {
        transfers(1);
        assertThat(stays(1)).containsExactly("901|2026-05-02|null|null", "901|2026-05-02|null|null");
        assertThat(listed(1).leftBehind()).isEqualTo(2);
        assertThat(listed(1).state()).isEqualTo(OrientationState.EXPECTED);
    }

    @Test
    @Rule("R11") void is_carried_out_in_one_step_where_it_leads() {
        var way = transfers(2);
        assertThat(refusal(() -> arrive(way, 2, Set.of(), 1, 2)))
                .containsExactly("ArrivalRule.CLOSES_STAY_ELSEWHERE");

        arrive(way, 2, READ, 1, 2);

        assertThat(stays(2)).containsExactly("901|2026-05-02|2026-05-20|TRANSFERT_INTERNE_DNA",
                "900|2026-05-20|null|null", "901|2026-05-02|2026-05-20|TRANSFERT_INTERNE_DNA",
                "900|2026-05-20|null|null");
        assertThat(village.rows("select distinct d.nature from stay s join decision d on d.id = s.exit_decision_id"
                + " where s.person_id in (21, 22)")).containsExactly("TRANSFER");
        assertThat(village.rows("select count(*) from stay_history where person_id = 21 and facility_id = 901"))
                .containsExactly("2");
    }

    @Test
    @Rule("R11") void is_offered_in_one_step_on_an_admission_to_those_who_live_elsewhere_by_an_older_decision() {
        var way = admits(9, "2026-05-16");
        assertThat(refusal(() -> arrive(way, 9, Set.of(), 1, 2)))
                .containsExactly("ArrivalRule.CLOSES_STAY_ELSEWHERE");

        arrive(way, 9, READ, 1, 2);

        assertThat(stays(9)).containsExactly("901|2026-05-02|2026-05-20|TRANSFERT_INTERNE_DNA",
                "900|2026-05-20|null|null", "901|2026-05-02|2026-05-20|TRANSFERT_INTERNE_DNA",
                "900|2026-05-20|null|null");
        assertThat(village.rows("select distinct d.number from stay s join decision d on d.id = s.exit_decision_id"
                + " where s.person_id in (91, 92)")).containsExactly("B-9");
    }

    @Test
    @Rule("R11") void is_not_made_of_an_admission_that_is_older_than_the_decision_by_which_they_live_elsewhere() {
        var way = admits(10, "2026-04-30");
        village.execute("update orientation set last_day = '2026-05-25' where id = " + way);

        assertThat(refusal(() -> arrive(way, 10, READ, 1, 2))).containsExactly("stay_person_present_elsewhere");
        assertThat(stays(10)).containsExactly("901|2026-05-02|null|null", "901|2026-05-02|null|null");
    }

    @Test void of_which_one_has_come_leaves_a_visible_rest() {
        var way = transfers(3);
        arrive(way, 3, READ, 1);

        assertThat(listed(3).arrived()).isEqualTo(1);
        assertThat(listed(3).rest()).isEqualTo(1);
        assertThat(listed(3).leftBehind()).isEqualTo(1);
        assertThat(stays(3)).contains("901|2026-05-02|null|null");
    }

    @Test
    @Rule("R11") void has_nights_between_the_two_facilities_in_transit() {
        var way = transfers(4);
        leave(4, day(18));
        assertThat(listed(4).inTransit()).isEqualTo(2);
        assertThat(listed(4).nights()).isEqualTo(2);

        arrive(way, 4, Set.of(), 1, 2);
        assertThat(listed(4).inTransit()).isZero();
        assertThat(listed(4).nights()).isEqualTo(2);
    }

    @Test
    @Rule("R36") void that_is_cancelled_frees_the_beds_at_once_and_carries_nobody_any_more() {
        var way = transfers(5);
        here.reserves(new NewReservation(way, Village.TODAY, List.of(BedWish.place(51, 1, 11)), Set.of()));
        ofii.ways(ways -> ways.act(new NewAct(way, OrientationAct.CANCEL, "autre place trouvée")));

        assertThat(village.rows("select count(*) from bed_assignment where orientation_id = " + way
                + " and state = 'RESERVED' and ends_on > '2026-05-20'")).containsExactly("0");
        assertThat(refusal(() -> leave(5, Village.TODAY))).containsExactly("DepartureRule.DECISION_ANNULLED");
        assertThat(stays(5)).containsExactly("901|2026-05-02|null|null", "901|2026-05-02|null|null");
        assertThat(village.rows("select state, reason from orientation where id = " + way))
                .containsExactly("CANCELLED|autre place trouvée");
    }

    @Test void is_closed_by_nobody_but_the_facility_where_it_leads() {
        var way = transfers(6);
        assertThatThrownBy(() -> there.closes(way, 61)).hasMessageContaining("carried out where it leads");
        assertThat(stays(6)).containsExactly("901|2026-05-02|null|null", "901|2026-05-02|null|null");
    }

    @Test void is_asked_for_by_the_facility_and_answered_by_ofii_with_reasons() {
        var ask = there.asks(asks -> asks.ask(new NewAsk("M-7", TransferGround.VULNERABILITY)));
        assertThat(refusal(() -> there.asks(asks -> asks.ask(new NewAsk("M-7", TransferGround.HOUSE_RULES)))))
                .containsExactly("AskRule.ASKED_ALREADY");
        List<AskRow> seenElsewhere = here.asks(AskService::asks);
        assertThat(seenElsewhere).isEmpty();
        assertThatThrownBy(() -> here.asks(asks -> asks.ask(ask))).isInstanceOf(NotFound.class);
        assertThat(work("ofii", "OFII")).contains("TRANSFER_ASKED|M-7|2|2026-06-04");

        ofii.asks(asks -> {
            asks.answer(new NewAskAnswer(ask, AskState.REFUSED, "pas de place de plain-pied"));
            return null;
        });
        var answered = there.asks(asks -> asks.ask(ask));
        assertThat(answered.state()).isEqualTo(AskState.REFUSED);
        assertThat(answered.because()).isEqualTo("pas de place de plain-pied");
        assertThat(work("ofii", "OFII")).noneMatch(line -> line.startsWith("TRANSFER_ASKED|M-7"));
    }

    @Test void is_due_where_they_live_until_they_have_left() {
        transfers(8);
        assertThat(work("elsewhere", "SOCIAL")).contains("TRANSFER_LEAVES|M-8|2|2026-05-21");
        leave(8, Village.TODAY);
        assertThat(work("elsewhere", "SOCIAL")).noneMatch(line -> line.startsWith("TRANSFER_LEAVES|M-8"));
    }

    @Test void is_seen_by_both_facilities_each_from_its_side() {
        var way = transfers(11);
        assertThat(listed(there, null, 11).orElseThrow()).satisfies(row -> {
            assertThat(row.side()).isEqualTo(TransferSide.OUT);
            assertThat(row.from()).isEqualTo("HUDA des Cerisiers");
            assertThat(row.to()).isEqualTo("CADA des Tilleuls");
            assertThat(row.familyName()).isEqualTo("Nom11");
            assertThat(row.leftBehind()).isEqualTo(2);
            assertThat(row.leaver()).isEqualTo(111);
        });
        assertThat(listed(here, null, 11).orElseThrow()).satisfies(row -> {
            assertThat(row.side()).isEqualTo(TransferSide.IN);
            assertThat(row.from()).isNull();
            assertThat(row.leaver()).isNull();
        });
        assertThat(listed(11).side()).isEqualTo(TransferSide.INSIDE);

        arrive(way, 11, READ, 1);
        assertThat(listed(there, TransferShown.PARTIAL, 11).orElseThrow().rest()).isEqualTo(1);
        assertThat(listed(here, TransferShown.PARTIAL, 11)).isPresent();
        assertThat(listed(there, TransferShown.OUTGOING, 11)).isPresent();
        assertThat(listed(there, TransferShown.INCOMING, 11)).isEmpty();
        assertThat(listed(here, TransferShown.OUTGOING, 11)).isEmpty();
    }

    @Test void shows_who_is_in_transit_to_the_facility_that_they_have_left() {
        var way = transfers(12);
        leave(12, day(18));
        assertThat(listed(there, TransferShown.IN_TRANSIT, 12).orElseThrow().inTransit()).isEqualTo(2);
        assertThat(listed(here, TransferShown.IN_TRANSIT, 12).orElseThrow().nights()).isEqualTo(2);
        arrive(way, 12, Set.of(), 1, 2);
        assertThat(listed(there, TransferShown.IN_TRANSIT, 12)).isEmpty();
        assertThat(listed(there, null, 12).orElseThrow().arrived()).isEqualTo(2);
    }

    @Test void is_decided_by_ofii_alone() {
        assertThatThrownBy(() -> there.transfers(all -> all.transfer(transfer(7)))).isInstanceOf(Forbidden.class);
    }

    private static LocalDate day(int ofMay) { return LocalDate.of(2026, 5, ofMay); }

    private static NewTransfer transfer(long household) {
        return new NewTransfer("T-" + household, "M-" + household, Village.FACILITY, day(16), null, day(20));
    }

    /** OFII sends a household that lives elsewhere here by an admission, which is no transfer. */
    private long admits(long household, String decidedOn) {
        long way = 1000 + household;
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (%d, 'B-%d', 'ADMISSION', %d, 900, '%s')", way, household, household, decidedOn);
        village.execute("insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on,"
                + " last_day, state) values (%d, %d, %d, 900, '%s', '%s', date '%s' + 5, 'EXPECTED')", way, way,
                household, decidedOn, decidedOn, decidedOn);
        for (long person = household * 10 + 1; person <= household * 10 + 2; person++)
            village.execute("insert into orientation_member (id, orientation_id, facility_id, person_id)"
                    + " values (%d, %d, 900, %d)", 5000 + person, way, person);
        return way;
    }

    private long transfers(long household) {
        return ofii.transfers(all -> all.transfer(transfer(household))).orientation();
    }

    private void arrive(long way, long household, Set<String> read, int... members) {
        arrive(here, way, household, Village.TODAY, read, members);
    }

    private static void arrive(Desk desk, long way, long household, LocalDate day, Set<String> read, int... members) {
        var beds = IntStream.of(members).mapToObj(member -> BedWish.none(household * 10 + member)).toList();
        desk.on(day).arrivals(all -> all.record(new NewArrival(way, day, beds, read)));
    }

    private void leave(long household, LocalDate day) {
        var decision = Long.parseLong(village.rows("select id from decision where number = 'T-" + household + "'")
                .get(0));
        var staying = village
                .rows("select id from stay where ends_on is null and facility_id = 901 and person_id / 10 = "
                        + household)
                .stream().map(Long::valueOf).toList();
        there.departs(new NewDeparture(staying, day, ExitReason.TRANSFERT_INTERNE_DNA, decision));
    }

    private TransferRow listed(long household) {
        return listed(ofii, null, household).orElseThrow();
    }

    private static Optional<TransferRow> listed(Desk desk, TransferShown shown, long household) {
        Page<TransferRow> found = desk.transfers(all -> all.transfers(shown, 0, 50));
        return found.items().stream().filter(row -> row.decision().equals("T-" + household)).findFirst();
    }

    private List<String> stays(long household) {
        return village.rows("select facility_id, starts_on, ends_on, exit_reason from stay where person_id / 10 = "
                + household + " and not cancelled order by person_id, starts_on");
    }

    private List<String> work(String login, String role) {
        return village.as(login, rows -> {
            @SuppressWarnings("unchecked")
            List<Object[]> found = rows.createNativeQuery("select kind, household, people, due from all_work where '"
                    + role + "' = any (roles)", Object[].class).getResultList();
            return found.stream().map(line -> line[0] + "|" + line[1] + "|" + line[2] + "|" + line[3]).toList();
        });
    }

    private static List<String> refusal(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refused) {
            return refused.objections().stream().map(Objection::key).toList();
        }
    }
}
