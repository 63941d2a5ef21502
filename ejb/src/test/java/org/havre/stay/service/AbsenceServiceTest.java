package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;
import static org.havre.stay.Village.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.ExitReason;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.AbsenceReason;
import org.havre.stay.AbsenceState;
import org.havre.stay.BedWish;
import org.havre.stay.NoticeKind;
import org.havre.stay.Sighting;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A couple and somebody alone have arrived on 1 April; it is 20 May. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsenceServiceTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 4, 1);
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        village.account(4, "ofii", "OFII", Village.FACILITY);
        village.sends(7, "2026-03-31", 1990, 1988);
        village.sends(8, "2026-03-31", 1990);
    }

    @BeforeEach void arrive() {
        village.empty();
        desk.arrivals(arrivals -> arrivals.record(new NewArrival(7, ARRIVAL,
                List.of(BedWish.place(71, 1, 11), BedWish.place(72, 1, 12)), Set.of())));
        desk.arrivals(arrivals -> arrivals
                .record(new NewArrival(8, ARRIVAL, List.of(BedWish.place(81, 2, 21)), Set.of())));
    }

    @Rule(value = "R27", days = {BEFORE, ON, AFTER})
    @Rule("R28")
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2026-05-14 | COUNTED   | none | none | none
            2026-05-13 | COUNTED   | none | none | none
            2026-05-12 | TO_REPORT | M-8 | ABSENCE_TO_REPORT | 2026-05-20
            2026-05-11 | TO_REPORT | M-8 | ABSENCE_TO_REPORT | 2026-05-19
            """) void on_the_eighth_day_OFII_is_to_be_told_the_same_day(String from, AbsenceState state,
            String household,
            String kind, String due) {
        away(LocalDate.parse(from), null, null, 81);

        assertThat(states()).containsExactly(state);
        assertThat(due("SOCIAL"))
                .isEqualTo(household == null ? List.of() : List.of(household + "|" + kind + "|" + due));
    }

    @Rule("R27")
    @Rule("R29")
    @Test void it_is_told_once_and_the_stay_stays_open() {
        away(may(12), null, null, 81);

        assertThat(tell(81, NoticeKind.ABSENCE)).isEmpty();

        assertThat(states()).containsExactly(AbsenceState.REPORTED);
        assertThat(due("SOCIAL")).isEmpty();
        assertThat(due("OFII")).containsExactly("M-8|ABSENCE_REPORTED|2026-05-20");
        assertThat(tell(81, NoticeKind.ABSENCE)).containsExactly("NoticeRule.TOLD_BEFORE");
        assertThat(village.rows("select kind, day, declared_on, author_id from declaration"))
                .containsExactly("ABSENCE|2026-05-12|2026-05-20|1");
        assertThat(village.rows("select ends_on from stay where person_id = 81")).containsExactly("null");
        assertThat(village.rows("select count(*) from bed_assignment where person_id = 81 and ends_on is null"))
                .containsExactly("1");
    }

    @Test void OFII_sees_what_it_was_told_of_and_nothing_else() {
        away(may(12), null, null, 81);
        away(may(18), null, AbsenceReason.FAMILY, 71, 72);
        assertThat(desk.ofOfii().absences(service -> service.board(true)).rows()).isEmpty();

        tell(81, NoticeKind.ABSENCE);

        assertThat(desk.ofOfii().absences(service -> service.board(true)).rows())
                .extracting(row -> row.who().person(), AbsenceRow::state)
                .containsExactly(tuple(81L, AbsenceState.REPORTED));
    }

    @Rule("R29")
    @Test void after_the_days_of_the_setting_an_exit_is_asked_for_and_not_made() {
        away(LocalDate.of(2026, 4, 19), null, null, 81);
        tell(81, NoticeKind.ABSENCE);
        assertThat(due("SOCIAL")).containsExactly("M-8|EXIT_TO_ASK|2026-05-20");
        assertThat(desk.absences(service -> service.board(false)).rows()).extracting(AbsenceRow::exitToAsk)
                .containsExactly(LocalDate.of(2026, 4, 19));

        assertThat(tell(81, NoticeKind.EXIT)).isEmpty();

        assertThat(states()).containsExactly(AbsenceState.EXIT_ASKED);
        assertThat(due("SOCIAL")).isEmpty();
        assertThat(village.rows("select ends_on from stay where person_id = 81")).containsExactly("null");
    }

    @Rule("R27")
    @Test void thirty_days_are_not_yet_more_than_the_setting() {
        away(LocalDate.of(2026, 4, 20), null, null, 81);
        tell(81, NoticeKind.ABSENCE);

        assertThat(states()).containsExactly(AbsenceState.REPORTED);
        assertThat(due("SOCIAL")).isEmpty();
    }

    @Rule("R27")
    @Test void one_of_a_family_who_is_here_speaks_for_it() {
        away(may(2), null, null, 71);
        assertThat(states()).containsExactly(AbsenceState.COUNTED);
        assertThat(due("SOCIAL")).isEmpty();

        away(may(5), null, null, 72);

        assertThat(states()).containsExactly(AbsenceState.TO_REPORT, AbsenceState.TO_REPORT);
        assertThat(due("SOCIAL")).containsExactly("M-7|ABSENCE_TO_REPORT|2026-05-10");
        assertThat(tell(71, NoticeKind.ABSENCE)).isEmpty();
        assertThat(village.rows("select count(*) from declaration")).containsExactly("2");
    }

    @Rule("R30")
    @Test void nights_in_hospital_do_not_count_and_keep_the_place() {
        away(may(2), may(8), AbsenceReason.HOSPITAL, 81);

        assertThat(desk.absences(service -> service.board(false)).rows())
                .extracting(AbsenceRow::days, AbsenceRow::state).containsExactly(tuple(12L, AbsenceState.TO_REPORT));
        assertThat(due("SOCIAL")).containsExactly("M-8|ABSENCE_TO_REPORT|2026-05-16");

        run(service -> service.comeBack(absence(), may(8)));
        assertThat(states()).isEmpty();
        assertThat(due("SOCIAL")).isEmpty();
        assertThat(village.rows("select count(*) from bed_assignment where person_id = 81 and ends_on is null"))
                .containsExactly("1");
    }

    @Rule("R30")
    @Test void while_they_last_they_are_shown_apart() {
        away(may(2), null, AbsenceReason.HOSPITAL, 81);

        assertThat(states()).containsExactly(AbsenceState.EXCUSED);
        assertThat(due("SOCIAL")).isEmpty();
    }

    @Test void the_presence_rate_of_the_month_counts_nights_and_leaves_the_place_taken() {
        away(may(1), may(4), AbsenceReason.WORK, 81);

        var board = desk.absences(service -> service.board(false));

        assertThat(board.presence().part()).isEqualTo(57);
        assertThat(board.presence().whole()).isEqualTo(60);
        assertThat(board.presence().percent()).isEqualTo(new BigDecimal("95.0"));
    }

    @Test void the_same_absence_told_twice_is_recorded_once_and_all_of_it_or_nothing() {
        away(may(12), null, null, 81);
        assertThat(away(may(12), null, null, 81)).isEmpty();
        assertThat(away(may(14), may(16), null, 71, 81)).containsExactly("AbsenceRule.AWAY_ALREADY");

        assertThat(village.rows("select person_id from absence")).containsExactly("81");
    }

    @Test void what_was_wrong_is_put_right_and_kept_in_the_history() {
        away(may(12), null, null, 81);
        run(service -> service.revise(absence(),
                new NewAbsence(List.of(), may(10), may(15), AbsenceReason.HOSPITAL, true)));
        run(service -> service.comeBack(absence(), may(14)));
        run(service -> service.goOn(absence()));
        run(service -> service.cancel(absence()));

        assertThat(village.rows("select starts_on, ends_on, reason, returned, cancelled, author_id from absence_history"
                + " where id in (select id from absence) order by lower(recorded)")).containsExactly(
                        "2026-05-12|null|null|false|false|1", "2026-05-10|2026-05-15|HOSPITAL|false|false|1",
                        "2026-05-10|2026-05-14|HOSPITAL|true|false|1", "2026-05-10|null|HOSPITAL|false|false|1",
                        "2026-05-10|null|HOSPITAL|false|true|1");
        assertThat(states()).isEmpty();
    }

    @Test void a_departure_before_an_absence_waits_until_that_is_put_right() {
        away(may(12), null, null, 81);

        assertThat(refused(
                () -> desk.departs(new NewDeparture(List.of(stay(81)), may(11), ExitReason.DEPART_VOLONTAIRE, null))))
                .containsExactly("absence_inside_stay");
        assertThat(refused(
                () -> desk.departs(new NewDeparture(List.of(stay(81)), may(12), ExitReason.DEPART_VOLONTAIRE, null))))
                .isEmpty();
        assertThat(due("SOCIAL")).isEmpty();
    }

    @Test void a_sheet_feeds_the_last_time_that_somebody_was_seen() {
        desk.ticks(may(11), List.of(new Sighting(stay(81), true)));
        desk.ticks(may(19), List.of(new Sighting(stay(81), false)));
        assertThat(states()).containsExactly(AbsenceState.TO_REPORT);
        assertThat(due("SOCIAL")).containsExactly("M-8|ABSENCE_TO_REPORT|2026-05-19");

        desk.ticks(may(13), List.of(new Sighting(stay(81), true)));

        assertThat(states()).containsExactly(AbsenceState.COUNTED);
        assertThat(due("SOCIAL")).isEmpty();
    }

    @Test void the_last_tick_of_a_line_stands_and_those_before_are_kept() {
        desk.ticks(TODAY, List.of(new Sighting(stay(81), true), new Sighting(stay(71), false)));
        desk.ticks(TODAY, List.of(new Sighting(stay(71), true)));
        assertThat(marks()).containsExactly("71|true", "72|null", "81|true");

        desk.ticks(TODAY, List.of(new Sighting(stay(81), null)));

        assertThat(marks()).containsExactly("71|true", "72|null", "81|null");
        assertThat(village.rows("select person_id, seen from sighting_history order by lower(recorded), person_id"))
                .endsWith("71|false", "81|true", "71|true");
    }

    @Test void the_others_are_seen_at_one_stroke_but_for_those_who_are_known_to_be_away() {
        away(may(18), null, AbsenceReason.FAMILY, 72);
        desk.ticks(TODAY, List.of(new Sighting(stay(81), false)));

        assertThat(desk.<Integer>sheets(service -> service.tickTheRest(Village.FACILITY, TODAY))).isEqualTo(1);

        assertThat(marks()).containsExactly("71|true", "72|null", "81|false");
    }

    @Test void nobody_is_ticked_ahead_or_elsewhere() {
        assertThat(refused(() -> desk.ticks(TODAY.plusDays(1), List.of(new Sighting(stay(81), true)))))
                .containsExactly("Sheet.IN_THE_FUTURE");
        assertThatThrownBy(() -> desk.elsewhere().ticks(TODAY, List.of(new Sighting(stay(81), true))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.ticks(ARRIVAL.minusDays(1), List.of(new Sighting(stay(81), true))))
                .isInstanceOf(NotFound.class);
        assertThat(village.rows("select count(*) from sighting")).containsExactly("0");
    }

    @Test void absences_are_a_matter_of_those_who_house() {
        assertThatThrownBy(() -> desk.ofFinance().absences(service -> service.board(false)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.ofOfii().absences(service -> service
                .declare(new NewAbsence(List.of(stay(81)), may(12), null, null, false)))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.elsewhere().absences(service -> service
                .declare(new NewAbsence(List.of(stay(81)), may(12), null, null, false)))).isInstanceOf(NotFound.class);
    }

    private List<String> away(LocalDate from, LocalDate back, AbsenceReason reason, long... people) {
        var stays = Arrays.stream(people).map(this::stay).boxed().toList();
        return refused(
                () -> desk.absences(service -> service.declare(new NewAbsence(stays, from, back, reason, false))));
    }

    private List<String> tell(long person, NoticeKind kind) {
        return refused(() -> desk.absences(service -> service.tell(stay(person), kind, TODAY)));
    }

    private void run(java.util.function.Consumer<AbsenceService> call) {
        desk.absences(service -> {
            call.accept(service);
            return null;
        });
    }

    private static List<String> refused(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }

    private List<AbsenceState> states() {
        return desk.absences(service -> service.board(false)).rows().stream().map(AbsenceRow::state).toList();
    }

    /** What the first page of a role says of absences. */
    @SuppressWarnings("unchecked") private List<String> due(String role) {
        return village.as(role.equals("OFII") ? "ofii" : Village.SOCIAL, rows -> (List<String>) rows.createNativeQuery(
                "select household || '|' || kind || '|' || due from all_work where kind in ('ABSENCE_TO_REPORT', 'EXIT_TO_ASK',"
                        + " 'ABSENCE_REPORTED') and :role = any (roles) order by 1",
                String.class).setParameter("role", role).getResultList());
    }

    private List<String> marks() {
        return desk.sheets(service -> service.sheet(Village.FACILITY, TODAY)).stream()
                .map(line -> line.person() + "|" + line.seen()).toList();
    }

    private long absence() { return Long.parseLong(village.rows("select max(id) from absence").get(0)); }

    private long stay(long person) {
        return Long.parseLong(village.rows("select id from stay where not cancelled and person_id = " + person).get(0));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
