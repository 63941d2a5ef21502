package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.law.Rule;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** Somebody stays here since 1 May and says, on 20 May, to be away. */
class AbsenceRequestTest {
    private static final LocalDate TODAY = may(20);

    @Test void a_night_away_is_declared_from_the_day_of_arrival_on() {
        assertThat(objections(may(1), may(2), null, false)).isEmpty();
        assertThat(objections(may(20), null, null, false)).isEmpty();
        assertThat(objections(LocalDate.of(2026, 4, 30), may(2), null, false))
                .containsExactly("AbsenceRule.BEFORE_ARRIVAL");
    }

    @Test void it_is_over_after_at_least_one_night() {
        assertThat(objections(may(5), may(5), null, false)).containsExactly("AbsenceRule.BACK_BEFORE_LEAVING");
        assertThat(objections(may(5), may(6), null, false)).isEmpty();
    }

    @Rule("R30")
    @Test void what_is_to_come_has_a_reason() {
        assertThat(objections(may(21), may(25), null, false)).containsExactly("AbsenceRule.UNJUSTIFIED_AHEAD");
        assertThat(objections(may(21), may(25), AbsenceReason.HOSPITAL, true)).isEmpty();
    }

    @Test void every_objection_is_told_at_once() {
        assertThat(objections(LocalDate.of(2026, 4, 28), LocalDate.of(2026, 4, 28), null, true)).containsExactly(
                "AbsenceRule.BEFORE_ARRIVAL", "AbsenceRule.BACK_BEFORE_LEAVING", "AbsenceRule.EVIDENCE_OF_NOTHING");
    }

    @Test void one_absence_a_night() {
        var other = List.of(Period.between(may(10), may(12)));

        assertThat(objections(stay(), may(11), may(15), other)).containsExactly("AbsenceRule.AWAY_ALREADY");
        assertThat(objections(stay(), may(12), may(15), other)).isEmpty();
        assertThat(objections(stay(), may(8), may(10), other)).isEmpty();
        assertThat(objections(stay(), may(8), null, other)).containsExactly("AbsenceRule.AWAY_ALREADY");
    }

    @Test void who_has_left_is_not_away() {
        var left = stay();
        left.depart(may(15), ExitReason.DEPART_VOLONTAIRE, null);

        assertThat(objections(left, may(14), null, List.of())).isEmpty();
        assertThat(objections(left, may(15), null, List.of())).containsExactly("AbsenceRule.AFTER_DEPARTURE");
    }

    @Test void who_comes_back_has_been_away_for_a_night_and_is_here() {
        var absence = new Absence(stay(), Period.from(may(10)), null, false, 1L);

        assertThat(keys(ReturnRule.against(absence, may(10), TODAY))).containsExactly("ReturnRule.BEFORE_LEAVING");
        assertThat(keys(ReturnRule.against(absence, may(11), TODAY))).isEmpty();
        assertThat(keys(ReturnRule.against(absence, may(20), TODAY))).isEmpty();
        assertThat(keys(ReturnRule.against(absence, may(21), TODAY))).containsExactly("ReturnRule.IN_THE_FUTURE");
    }

    @Rule("R28")
    @Test void OFII_is_told_of_what_is_too_long_and_once() {
        assertThat(notice(AbsenceState.TO_REPORT, NoticeKind.ABSENCE, may(20))).isEmpty();
        assertThat(notice(AbsenceState.TO_REPORT, NoticeKind.ABSENCE, may(21)))
                .containsExactly("NoticeRule.IN_THE_FUTURE");
        assertThat(notice(AbsenceState.TO_REPORT, NoticeKind.ABSENCE, may(10)))
                .containsExactly("NoticeRule.BEFORE_THE_ABSENCE");
        assertThat(notice(AbsenceState.COUNTED, NoticeKind.ABSENCE, may(20)))
                .containsExactly("NoticeRule.NOTHING_TO_TELL");
        assertThat(notice(AbsenceState.REPORTED, NoticeKind.ABSENCE, may(20)))
                .containsExactly("NoticeRule.TOLD_BEFORE");
        assertThat(notice(AbsenceState.REPORTED, NoticeKind.EXIT, may(20)))
                .containsExactly("NoticeRule.NOTHING_TO_TELL");
        assertThat(notice(AbsenceState.EXIT_TO_ASK, NoticeKind.EXIT, may(20))).isEmpty();
        assertThat(notice(AbsenceState.EXIT_ASKED, NoticeKind.EXIT, may(20))).containsExactly("NoticeRule.TOLD_BEFORE");
    }

    private static List<String> notice(AbsenceState state, NoticeKind kind, LocalDate day) {
        return keys(NoticeRule.against(state, kind, may(10), day, TODAY));
    }

    private static List<String> objections(LocalDate from, LocalDate back, AbsenceReason reason, boolean evidence) {
        return keys(new AbsenceRequest(stay(), from, back, reason, evidence, List.of(), TODAY).objections());
    }

    private static List<String> objections(Stay stay, LocalDate from, LocalDate back, List<Period> others) {
        return keys(new AbsenceRequest(stay, from, back, null, false, others, TODAY).objections());
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Sentences::keyOf).toList();
    }

    private static Stay stay() { return Stay.byDecision(1, 900, may(1), 7, 1L); }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
