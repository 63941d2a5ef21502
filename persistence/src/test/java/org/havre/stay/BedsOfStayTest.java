package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.AssignmentState.ACTIVE;
import static org.havre.stay.AssignmentState.CANCELLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

class BedsOfStayTest {
    private static final long AUTHOR = 9;
    private final Stay stay = Stay.byDecision(71, 1, may(1), 5, null);
    private final List<BedAssignment> rows = new ArrayList<>(
            List.of(BedAssignment.within(stay, 1, 11L, Period.from(may(1)), AUTHOR)));

    @Test void a_month_in_two_beds_is_a_month_in_the_facility() {
        move(15, 13);
        leave(LocalDate.of(2026, 6, 1));

        assertThat(nights(11)).isEqualTo(14);
        assertThat(nights(13)).isEqualTo(17);
        assertThat(stay.during().nightsWithin(may(1), LocalDate.of(2026, 7, 1))).isEqualTo(31);
    }

    @Test void two_moves_on_one_day_leave_three_rows_and_no_night_in_the_second_bed() {
        move(15, 13);
        move(15, 14);

        assertThat(rows).extracting(BedAssignment::place).containsExactly(11L, 13L, 14L);
        assertThat(rows).extracting(BedAssignment::nights).containsExactly(Period.between(may(1), may(15)),
                Period.between(may(15), may(15)), Period.from(may(15)));
    }

    @Test void a_move_recorded_late_replaces_what_was_recorded_since() {
        move(15, 13);
        move(12, 14);

        assertThat(rows).extracting(BedAssignment::state).containsExactly(ACTIVE, CANCELLED, ACTIVE);
        assertThat(nights(11)).isEqualTo(11);
        assertThat(nights(13)).isZero();
        assertThat(beds().on(may(20)).orElseThrow().place()).isEqualTo(14);
    }

    @Test void a_bed_given_up_on_the_day_of_arrival_has_no_night() {
        leave(may(1));

        assertThat(rows.get(0).nights()).isEqualTo(Period.between(may(1), may(1)));
        assertThat(stay.during().isEmpty()).isTrue();
    }

    @Test void a_move_out_of_the_last_bed_leaves_somebody_present_without_one() {
        beds().moveTo(BedWish.none(71), may(10), AUTHOR);

        assertThat(beds().on(may(9))).isPresent();
        assertThat(beds().on(may(10))).isEmpty();
    }

    @Test void a_move_inside_a_stay_that_is_over_ends_with_it() {
        leave(may(20));
        move(10, 13);

        assertThat(rows.get(1).nights()).isEqualTo(Period.between(may(10), may(20)));
    }

    @Test void the_last_bed_is_the_one_slept_in_to_the_end() {
        assertThat(beds().last()).hasValue(rows.get(0));
        move(10, 13);
        leave(may(20));
        assertThat(beds().last()).hasValue(rows.get(1));
    }

    @Test void a_cancelled_stay_holds_no_bed() {
        beds().cancelAll(AUTHOR);

        assertThat(beds().on(may(2))).isEmpty();
    }

    @Test void nothing_changes_for_somebody_who_stays_where_he_is() {
        assertThat(beds().isAlready(BedWish.place(71, 1, 11), may(10))).isTrue();
        assertThat(beds().isAlready(BedWish.place(71, 1, 12), may(10))).isFalse();
        assertThat(beds().isAlready(BedWish.none(71), may(10))).isFalse();
    }

    @Test void but_something_does_where_a_later_move_is_replaced() {
        move(15, 13);

        assertThat(beds().isAlready(BedWish.place(71, 1, 11), may(10))).isFalse();
    }

    @Test void a_move_lies_inside_the_stay_and_not_in_the_future() {
        leave(may(20));

        assertThat(rule(LocalDate.of(2026, 4, 30))).containsExactly("MoveRule.BEFORE_ARRIVAL");
        assertThat(rule(may(1))).isEmpty();
        assertThat(rule(may(19))).isEmpty();
        assertThat(rule(may(20))).containsExactly("MoveRule.AFTER_DEPARTURE");
        assertThat(rule(may(22))).containsExactly("MoveRule.IN_THE_FUTURE", "MoveRule.AFTER_DEPARTURE");
    }

    private List<String> rule(LocalDate day) {
        return new MoveRequest(List.of(beds()), day, may(21)).objections().stream().map(Sentences::keyOf).toList();
    }

    private void move(int day, long place) {
        beds().moveTo(BedWish.place(71, 1, place), may(day), AUTHOR).ifPresent(rows::add);
    }

    private void leave(LocalDate day) {
        stay.depart(day, ExitReason.DEPART_VOLONTAIRE, null);
        beds().giveUpFrom(day, AUTHOR);
    }

    private long nights(long place) {
        return rows.stream().filter(bed -> bed.state() == ACTIVE && bed.place() == place)
                .mapToLong(bed -> bed.nights().nightsWithin(may(1), LocalDate.of(2026, 7, 1))).sum();
    }

    private BedsOfStay beds() { return new BedsOfStay(stay, rows); }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
