package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;
import static org.havre.stay.Room.man;
import static org.havre.stay.Room.woman;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Identified;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Person 71 in facility 900 since 1 May 2026, and what is recorded of the stay. */
class StayRecordsTest {
    private final Stay stay = Identified.as(41, Stay.byDecision(71, 900, may(1), 5, 9L));

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }

    private static Period nights(int from, Integer to) {
        return Period.between(may(from), to == null ? null : may(to));
    }

    @Test void a_stay_says_how_it_began() {
        assertThat(stay.person()).isEqualTo(71);
        assertThat(stay.facility()).isEqualTo(900);
        assertThat(stay.entry()).isEqualTo(EntryKind.DECISION);
        assertThat(stay.entryDecision()).isEqualTo(5);
        assertThat(Stay.byBirth(71, 900, may(1), null).entry()).isEqualTo(EntryKind.BIRTH);
        assertThat(stay.by(3)).isSameAs(stay);
    }

    @Test void a_sheltering_rests_on_the_decision_that_was_owed_once_it_comes() {
        var sheltered = Stay.bySheltering(71, 900, may(1), 9L);
        assertThat(sheltered.entry()).isEqualTo(EntryKind.SHELTERING);
        assertThat(sheltered.entryDecision()).isNull();
        sheltered.regularise(6);
        assertThat(sheltered.entry()).isEqualTo(EntryKind.DECISION);
        assertThat(sheltered.entryDecision()).isEqualTo(6);
        assertThatThrownBy(() -> sheltered.regularise(7)).isInstanceOf(IllegalStateException.class);
    }

    @Test void somebody_is_present_from_the_arrival_to_the_night_before_the_departure() {
        stay.depart(may(10), ExitReason.DEPART_VOLONTAIRE, null);
        assertThat(stay.exitReason()).isEqualTo(ExitReason.DEPART_VOLONTAIRE);
        assertThat(stay.isPresentOn(may(1).minusDays(1))).isFalse();
        assertThat(stay.isPresentOn(may(1))).isTrue();
        assertThat(stay.isPresentOn(may(9))).isTrue();
        assertThat(stay.isPresentOn(may(10))).isFalse();
        stay.cancel("erreur");
        assertThat(stay.isPresentOn(may(5))).isFalse();
    }

    @Test void what_was_recorded_by_error_or_lasts_still_cannot_be_taken_back() {
        assertThat(keys(CorrectionRule.againstTakingBack(stay, null))).containsExactly("DepartureRule.NOT_LEFT_YET");
        stay.depart(may(10), ExitReason.DEPART_VOLONTAIRE, null);
        assertThat(CorrectionRule.againstTakingBack(stay, null)).isEmpty();
        assertThat(CorrectionRule.againstTakingBack(stay, may(20)))
                .containsExactly(Objection.of(DepartureRule.STAYING_AGAIN, may(20)));
        stay.cancel("erreur");
        assertThat(keys(CorrectionRule.againstTakingBack(stay, null))).containsExactly("DepartureRule.CANCELLED");
        assertThat(keys(CorrectionRule.againstCancelling(stay, "erreur"))).containsExactly("DepartureRule.CANCELLED");
    }

    @Test void an_error_is_explained() {
        for (var nothing : new String[]{null, "", "  "})
            assertThat(CorrectionRule.againstCancelling(stay, nothing))
                    .containsExactly(Objection.of(CorrectionRule.REASON_MISSING).at("because"));
        assertThat(CorrectionRule.againstCancelling(stay, "saisi deux fois")).isEmpty();
    }

    @Test void a_bed_is_kept_longer_where_it_is_still_there_and_free() {
        var last = BedAssignment.within(stay, 1, 11L, nights(1, 10), 9L);
        var free = Room.numbered(2, 1).lodging();
        assertThat(keep(last, free, Room.numbered(1, 1).lodging())).isEmpty();
        assertThat(keys(keep(last, Room.numbered(1, 1).held(man(8), 1, nights(12, null)).lodging())))
                .containsExactly("PlaceObjection.TAKEN_FROM");
        assertThat(keys(keep(last, free))).containsExactly("CorrectionRule.BED_CLOSED");
    }

    private static List<Objection> keep(BedAssignment last, Lodging... lodgings) {
        return CorrectionRule.againstKeeping(last, List.of(lodgings), woman(71), nights(10, 20));
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Sentences::keyOf).toList();
    }

    @Test void a_bed_belongs_to_a_stay_or_is_kept_for_somebody_on_the_way() {
        var bed = BedAssignment.within(stay, 1, 11L, nights(1, null), 9L);
        assertThat(bed.facility()).isEqualTo(900);
        assertThat(bed.person()).isEqualTo(71);
        assertThat(bed.stay()).isEqualTo(41);
        assertThat(bed.orientation()).isNull();
        bed.expectEndOn(may(20));
        assertThat(bed.expectedEnd()).isEqualTo(may(20));
        var kept = BedAssignment.reservedFor(6, 900, 72, 1, 12L, nights(3, 9), 9L);
        assertThat(kept.orientation()).isEqualTo(6);
        assertThat(kept.stay()).isNull();
        assertThat(kept.state()).isEqualTo(AssignmentState.RESERVED);
    }

    @ParameterizedTest
    @CsvSource({"2, CANCELLED, 9", "3, CANCELLED, 9", "4, RESERVED, 4", "8, RESERVED, 8", "9, RESERVED, 9",
            "10, RESERVED, 9"}) void what_is_released_keeps_its_nights_before(int day, AssignmentState state, int end) {
        var kept = BedAssignment.reservedFor(6, 900, 72, 1, 12L, nights(3, 9), 9L);
        kept.release(may(day));
        assertThat(kept.state()).isEqualTo(state);
        assertThat(kept.nights().end()).isEqualTo(may(end));
    }

    @Test void an_absence_says_who_is_away_when_and_why() {
        var absence = new Absence(stay, nights(3, 9), AbsenceReason.HOSPITAL, true, 9L);
        assertThat(absence.facility()).isEqualTo(900);
        assertThat(absence.stay()).isEqualTo(41);
        assertThat(absence.person()).isEqualTo(71);
        assertThat(absence.reason()).isEqualTo(AbsenceReason.HOSPITAL);
        assertThat(absence.hasEvidence()).isTrue();
        assertThat(absence.isCancelled()).isFalse();
        assertThat(absence.away()).isEqualTo(new Away(nights(3, 9), AbsenceReason.HOSPITAL, false));
        assertThat(absence.by(3)).isSameAs(absence);
        absence.cancel();
        assertThat(absence.isCancelled()).isTrue();
    }

    @Test void a_return_that_was_seen_stays_seen_until_the_end_of_the_absence_is_unknown_again() {
        var absence = new Absence(stay, nights(3, null), null, false, 9L);
        assertThat(absence.hasEvidence()).isFalse();
        absence.returnOn(may(8));
        absence.revise(nights(3, 7), null, false);
        assertThat(absence.away()).isEqualTo(new Away(nights(3, 7), null, true));
        absence.revise(nights(3, null), null, false);
        assertThat(absence.away()).isEqualTo(new Away(nights(3, null), null, false));
        absence.revise(nights(3, 7), null, false);
        assertThat(absence.away().returned()).isFalse();
    }

    @Test void a_change_and_a_move_keep_what_was_said() {
        var change = new HouseholdChange(ChangeKind.BIRTH, 900, 3, 71, may(4), null, 9L);
        assertThat(change.facility()).isEqualTo(900);
        assertThat(change.day()).isEqualTo(may(4));
        assertThat(change.kind()).isEqualTo(ChangeKind.BIRTH);
        assertThat(change.household()).isEqualTo(3);
        assertThat(change.isUndone()).isFalse();
        var move = new Move(stay, may(6), "bruit", 9L);
        assertThat(move.facility()).isEqualTo(900);
        assertThat(move.stay()).isEqualTo(41);
        assertThat(move.day()).isEqualTo(may(6));
        assertThat(move.because()).isEqualTo("bruit");
        assertThat(move.author()).isEqualTo(9);
    }

    @Test void a_child_sleeps_beside_its_mother_from_its_birth() {
        var child = Stay.byBirth(72, 900, may(5), 9L);
        var beds = new BedsOfStay(stay, List.of(BedAssignment.within(stay, 1, 11L, nights(1, 4), 9L),
                BedAssignment.within(stay, 1, 12L, nights(4, 8), 9L),
                BedAssignment.within(stay, 2, 21L, nights(8, null), 9L)));
        assertThat(beds.besideFrom(child, 9)).extracting(BedAssignment::unit).containsExactly(1L, 2L);
        assertThat(beds.besideFrom(child, 9)).extracting(BedAssignment::nights).containsExactly(nights(5, 8),
                nights(8, null));
        assertThat(beds.besideFrom(child, 9)).extracting(BedAssignment::place).containsOnlyNulls();
    }

    private static ExpectedHousehold expected(int arrived, OrientationState state, PlaceAnswer answer) {
        return new ExpectedHousehold(6, 900, "Bel Air", "C6901", FacilityKind.CADA, "H3", null, null, 4, arrived, "D1",
                may(5), new Offer(may(2), may(7), null), null, state, null,
                answer == null ? null : new ExpectedHousehold.Answer(answer, null, null, may(3)));
    }

    @Test void a_household_that_nobody_has_seen_is_deemed_to_refuse_after_its_last_day() {
        assertThat(expected(0, OrientationState.EXPECTED, null).standing(may(7))).isEqualTo(OrientationState.EXPECTED);
        assertThat(expected(0, OrientationState.EXPECTED, null).standing(may(8)))
                .isEqualTo(OrientationState.NOT_ARRIVED);
        assertThat(expected(1, OrientationState.EXPECTED, null).standing(may(8))).isEqualTo(OrientationState.EXPECTED);
        assertThat(expected(1, OrientationState.EXPECTED, null).missing()).isEqualTo(3);
    }

    @Test void an_open_offer_awaits_an_answer_and_may_be_contested() {
        assertThat(expected(0, OrientationState.EXPECTED, null).awaitsAnswer()).isTrue();
        assertThat(expected(0, OrientationState.EXPECTED, PlaceAnswer.CONFIRMED).awaitsAnswer()).isFalse();
        assertThat(expected(0, OrientationState.CANCELLED, null).awaitsAnswer()).isFalse();
        assertThat(expected(0, OrientationState.EXPECTED, PlaceAnswer.NOT_ADAPTED).isContested()).isTrue();
        assertThat(expected(0, OrientationState.EXPECTED, PlaceAnswer.CONFIRMED).isContested()).isFalse();
        assertThat(expected(0, OrientationState.EXPECTED, null).isContested()).isFalse();
        assertThat(expected(0, OrientationState.CANCELLED, PlaceAnswer.NOT_ADAPTED).isContested()).isFalse();
    }

    @Test void a_room_counts_the_beds_that_are_free_on_all_nights() {
        var room = Room.of(3).held(man(8), 1, nights(1, 10)).lodging();
        assertThat(room.freeBeds(nights(5, 12))).isEqualTo(2);
        assertThat(room.freeBeds(nights(10, 12))).isEqualTo(3);
        assertThat(Room.of(3).heldWithoutBed(man(8), nights(1, 10)).lodging().freeBeds(nights(5, 12))).isEqualTo(2);
        assertThat(Room.of(1).heldWithoutBed(man(8), nights(1, 10)).heldWithoutBed(man(9), nights(1, 10)).lodging()
                .freeBeds(nights(5, 12))).isZero();
        assertThat(Room.of(3).outOfService(TRAVAUX, nights(11, 12)).lodging().freeBeds(nights(5, 12))).isZero();
        assertThat(Room.of(3).outOfService(TRAVAUX, nights(12, 14)).lodging().freeBeds(nights(5, 12))).isEqualTo(3);
        assertThat(Room.of(3).open(nights(5, 12)).lodging().freeBeds(nights(5, 12))).isEqualTo(3);
        assertThat(Room.of(3).open(nights(5, 11)).lodging().freeBeds(nights(5, 12))).isZero();
        assertThat(Room.of(3).open(nights(6, 12)).lodging().freeBeds(nights(5, 12))).isZero();
    }

    private static ExitDecision exit(DecisionNature nature, boolean annulled, Long person, Set<Long> leavers) {
        return new ExitDecision(6, "E6", nature, 71, person, may(1), may(5), null, annulled, Set.of(), leavers);
    }

    @Test void somebody_leaves_once_on_a_standing_decision_that_ends_a_stay() {
        var guest = woman(71);
        assertThat(exit(DecisionNature.EXIT, false, null, Set.of()).isOpenTo(guest)).isTrue();
        assertThat(exit(DecisionNature.EXIT, false, 71L, Set.of()).isOpenTo(guest)).isTrue();
        assertThat(exit(DecisionNature.ADMISSION, false, null, Set.of()).isOpenTo(guest)).isFalse();
        assertThat(exit(DecisionNature.EXIT, true, null, Set.of()).isOpenTo(guest)).isFalse();
        assertThat(exit(DecisionNature.EXIT, false, 72L, Set.of()).isOpenTo(guest)).isFalse();
        assertThat(exit(DecisionNature.EXIT, false, null, Set.of(71L)).isOpenTo(guest)).isFalse();
    }

    @Test void a_child_comes_of_age_on_its_eighteenth_birthday() {
        var child = new Kin(71, 3, "H3", null, null, Sex.F, BirthDate.of(LocalDate.of(2008, 5, 15)),
                HouseholdRole.CHILD, may(1), null, null);
        assertThat(child.comesOfAge()).isEqualTo(may(15));
        assertThat(child.comesOfAgeWithin(7, may(7))).isFalse();
        assertThat(child.comesOfAgeWithin(7, may(8))).isTrue();
        assertThat(child.comesOfAgeWithin(7, may(14))).isTrue();
        assertThat(child.comesOfAgeWithin(7, may(15))).isFalse();
    }

    @Test void a_placement_tells_what_stands_against_it_and_what_was_set_aside() {
        var one = Objection.of(CorrectionRule.BED_CLOSED);
        var two = Objection.of(CorrectionRule.BED_GIVEN_AWAY);
        Placement granted = new Placement.Granted(List.of(), List.of(one));
        Placement refused = new Placement.Refused(List.of(two));
        assertThat(granted.objections()).containsExactly(one);
        assertThat(refused.objections()).containsExactly(two);
        assertThat(granted.besides(List.of())).isSameAs(granted);
        assertThat(granted.besides(List.of(two))).isEqualTo(new Placement.Refused(List.of(two)));
        assertThat(refused.besides(List.of(one)).objections()).containsExactly(one, two);
    }

    @Test void an_offer_that_ends_sooner_keeps_one_night_at_least() {
        var offer = new Offer(may(2), may(7), null);
        assertThat(offer.keptOrLast(may(5))).isEqualTo(nights(5, 8));
        assertThat(offer.keptOrLast(may(8))).isEqualTo(nights(8, 9));
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, false", "EXCUSED, false", "COUNTED, false", "TO_REPORT, true", "REPORTED, false",
            "EXIT_TO_ASK, true", "EXIT_ASKED, false", "OVER, false"}) void ofii_is_owed_a_word(AbsenceState state,
                    boolean owed) {
        assertThat(state.isOwed()).isEqualTo(owed);
    }

    @Test void undue_presence_of_a_facility_adds_up() {
        var count = new OverstayCount("C6901", "Bel Air", FacilityKind.CADA, 100, 4, 3, 1);
        assertThat(count.all()).isEqualTo(8);
        assertThat(count.rate(4).orElseThrow().percent()).isEqualByComparingTo("4");
        assertThat(count.passed(new OverstayLimits(3, 4, 7))).isNotEmpty();
    }

    @Test void an_absence_that_has_not_begun_is_planned_and_one_without_a_return_is_over_when_its_person_is_seen() {
        var watch = new AbsenceWatch(new AbsenceLimits(7, 30, true), may(10));
        var coming = new Whereabouts(may(1), may(10), null, List.of(new Away(nights(12, 15), null, false)));
        var gone = new Whereabouts(may(1), may(10), null, List.of(new Away(nights(3, 5), null, true)));
        var today = new Whereabouts(may(1), may(9), null, List.of(new Away(nights(3, 5), null, true)));
        assertThat(watch.state(coming, List.of(), AbsenceWatch.Told.NOTHING)).isEqualTo(AbsenceState.PLANNED);
        assertThat(watch.state(gone, List.of(), AbsenceWatch.Told.NOTHING)).isEqualTo(AbsenceState.OVER);
        assertThat(watch.state(today, List.of(), AbsenceWatch.Told.NOTHING)).isEqualTo(AbsenceState.OVER);
    }
}
