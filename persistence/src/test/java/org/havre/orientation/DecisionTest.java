package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.havre.shared.Identified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision and what follows from it say of themselves. */
class DecisionTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 5, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 10);

    @Test void an_admission_and_a_transfer_name_a_household_and_where_to() {
        for (var decision : new Decision[]{Decision.admission("D1", 3, 900, DECIDED),
                Decision.transfer("D1", 3, 900, DECIDED)}) {
            assertThat(decision.number()).isEqualTo("D1");
            assertThat(decision.household()).isEqualTo(3);
            assertThat(decision.facility()).isEqualTo(900);
            assertThat(decision.decidedOn()).isEqualTo(DECIDED);
            assertThat(decision.person()).isNull();
            assertThat(decision.isTranscribed()).isFalse();
        }
        assertThat(Decision.admission("D1", 3, 900, DECIDED).nature()).isEqualTo(DecisionNature.ADMISSION);
        assertThat(Decision.transfer("D1", 3, 900, DECIDED).nature()).isEqualTo(DecisionNature.TRANSFER);
    }

    @Test void an_exit_ends_care_on_a_day() {
        var exit = Decision.exit("D2", 3, null, DECIDED, LATER);
        assertThat(exit.nature()).isEqualTo(DecisionNature.EXIT);
        assertThat(exit.endOfCareOn()).isEqualTo(LATER);
        assertThat(exit.facility()).isNull();
    }

    @Test void conditions_end_care_on_the_day_of_signature() {
        var withdrawal = Decision.conditions("D3", DecisionNature.WITHDRAWAL, 3, 31L, DECIDED);
        assertThat(withdrawal.endOfCareOn()).isEqualTo(DECIDED);
        assertThat(withdrawal.person()).isEqualTo(31);
    }

    @Test void a_stay_and_an_annulment_keep_their_nature_and_whom_they_name() {
        assertThat(Decision.stay("D4", DecisionNature.EXTENSION, 3, 31L, DECIDED, LATER).nature())
                .isEqualTo(DecisionNature.EXTENSION);
        assertThat(Decision.annulment("D5", 3, 31L, DECIDED, 77).nature()).isEqualTo(DecisionNature.ANNULMENT);
        assertThat(Decision.annulment("D5", 3, 31L, DECIDED, 77).person()).isEqualTo(31);
    }

    @Test void it_concerns_the_member_it_names_or_all_of_the_household() {
        var one = Decision.exit("D2", 3, 31L, DECIDED, LATER);
        assertThat(one.concerns(31)).isTrue();
        assertThat(one.concerns(32)).isFalse();
        assertThat(Decision.exit("D2", 3, null, DECIDED, LATER).concerns(32)).isTrue();
    }

    @Test void what_is_said_of_it_afterwards_is_said_of_the_same_decision() {
        var decision = Decision.exit("D2", 3, null, DECIDED, LATER);
        assertThat(decision.by(5)).isSameAs(decision);
        assertThat(decision.notifiedOn(LATER)).isSameAs(decision);
        assertThat(decision.because("fin de droit")).isSameAs(decision);
        assertThat(decision.transcribedBy(5)).isSameAs(decision);
        assertThat(decision.isTranscribed()).isTrue();
    }

    @Test void an_orientation_says_what_was_decided() {
        var way = Orientation.of(7, 3, 900, DECIDED, LATER, LATER.plusDays(5));
        assertThat(way.decision()).isEqualTo(7);
        assertThat(way.household()).isEqualTo(3);
        assertThat(way.facility()).isEqualTo(900);
        assertThat(way.decidedOn()).isEqualTo(DECIDED);
        assertThat(way.expectedOn()).isEqualTo(LATER);
        assertThat(way.lastDay()).isEqualTo(LATER.plusDays(5));
        assertThat(way.state()).isEqualTo(OrientationState.EXPECTED);
    }

    @Test void an_orientation_follows_from_the_decision_that_names_where_to() {
        var way = Orientation.after(Identified.as(6, Decision.transfer("D1", 3, 900, DECIDED)), LATER, LATER);
        assertThat(way.decision()).isEqualTo(6);
        var member = new OrientationMember(Identified.as(8, way), 31);
        assertThat(member.orientation()).isEqualTo(8);
        assertThat(member.person()).isEqualTo(31);
        assertThat(member.arrivedOn()).isNull();
        member.arrivedOn(LATER);
        assertThat(member.arrivedOn()).isEqualTo(LATER);
        member.notArrived();
        assertThat(member.arrivedOn()).isNull();
    }

    @Test void an_arrival_recorded_by_error_leaves_somebody_on_the_way_again() {
        var way = Orientation.of(7, 3, 900, DECIDED, LATER, LATER);
        way.arrived();
        way.expectAgain();
        assertThat(way.state()).isEqualTo(OrientationState.EXPECTED);
        way.end(OrientationState.CANCELLED, LATER, "autre place");
        way.expectAgain();
        assertThat(way.state()).isEqualTo(OrientationState.CANCELLED);
    }

    @Test void an_answer_keeps_what_was_said_and_when() {
        var answer = new OrientationAnswer(Identified.as(8, Orientation.of(7, 3, 900, DECIDED, LATER, LATER)),
                PlaceAnswer.NOT_ADAPTED,
                PlaceAnswer.Reason.values()[0], null, LATER, 5L);
        assertThat(answer.answer()).isEqualTo(PlaceAnswer.NOT_ADAPTED);
        assertThat(answer.reason()).isEqualTo(PlaceAnswer.Reason.values()[0]);
        assertThat(answer.answeredOn()).isEqualTo(LATER);
    }

    @Test void a_transcription_is_confirmed_once() {
        var transcription = new Transcription(Identified.as(6, Decision.exit("D2", 3, null, DECIDED, LATER)), 900,
                DECIDED);
        assertThat(transcription.facility()).isEqualTo(900);
        assertThat(transcription.decision()).isEqualTo(6);
        assertThat(transcription.isConfirmed()).isFalse();
        transcription.confirm(LATER, 5);
        transcription.confirm(LATER.plusDays(1), 6);
        assertThat(transcription.isConfirmed()).isTrue();
    }

    @Test void a_request_for_a_transfer_is_answered_once_with_reasons() {
        var ask = new TransferAsk(900, 3, TransferGround.VULNERABILITY, DECIDED, 5L);
        assertThat(ask.facility()).isEqualTo(900);
        assertThat(ask.household()).isEqualTo(3);
        assertThat(ask.state()).isEqualTo(AskState.ASKED);
        assertThat(ask.because()).isNull();
        ask.answer(AskState.REFUSED, "pas de place", LATER, 6L);
        assertThat(ask.state()).isEqualTo(AskState.REFUSED);
        assertThat(ask.because()).isEqualTo("pas de place");
        assertThatThrownBy(() -> ask.answer(AskState.GRANTED, "", LATER, 6L)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 0, EXPECTED, 0", "4, 1, EXPECTED, 3", "4, 3, EXPECTED, 1", "4, 1, CANCELLED, 0",
            "4, 4, ARRIVED, 0"}) void the_rest_of_a_transfer_is_who_has_not_come_while_others_have(int people,
                    int arrived, OrientationState state, int rest) {
        assertThat(new TransferRow(1, TransferSide.IN, "D", "H", null, null, null, null, DECIDED, DECIDED, LATER, state,
                people, arrived, 0, 0, 0, null).rest()).isEqualTo(rest);
    }

    @Test void a_request_is_open_until_it_is_answered() {
        for (var state : AskState.values())
            assertThat(new AskRow(1, 2, "H", null, null, null, null, DECIDED, state, null, null).isOpen())
                    .isEqualTo(state == AskState.ASKED);
    }
}
