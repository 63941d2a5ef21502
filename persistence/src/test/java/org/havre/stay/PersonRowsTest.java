package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person's nights: nine pairs, for one stay after another and one bed after another; a stay cancelled over its beds. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonRowsTest {
    private static final String PAIRS = """
            1 | 3    | 2 | open | refused
            2 | 3    | 1 | open | refused
            1 | open | 2 | open | refused
            1 | 2    | 2 | open | accepted
            1 | 2    | 3 | open | accepted
            3 | 4    | 1 | 2    | accepted
            2 | open | 1 | 2    | accepted
            2 | open | 1 | 3    | refused
            1 | open | 1 | 1    | accepted
            """;

    private Village village;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        village.sends(7, "2026-01-01", 1990);
    }

    @BeforeEach void leave() { village.empty(); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = PAIRS) void one_person_is_in_one_facility_a_night(
            int from, Integer to, int wantedFrom, Integer wantedTo, String answer) {
        stays(nights(from, to));
        tries(answer, "stay_person_present_elsewhere", () -> stays(nights(wantedFrom, wantedTo)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = PAIRS) void one_person_is_in_one_place_a_night(
            int from, Integer to, int wantedFrom, Integer wantedTo, String answer) {
        tries(answer, "bed_assignment_person_twice", () -> village.run(Village.SOCIAL, rows -> {
            var stays = new Stays(rows);
            var stay = stays.add(Stay.byDecision(71, Village.FACILITY, may(1), 7, 1L));
            stays.add(BedAssignment.within(stay, 1, 11L, nights(from, to), 1L));
            stays.add(BedAssignment.within(stay, 1, 12L, nights(wantedFrom, wantedTo), 1L));
            stays.settle();
        }));
    }

    @Test void a_cancelled_stay_keeps_no_bed() {
        tries("refused", "bed_assignment_inside_stay", () -> village.run(Village.SOCIAL, rows -> {
            var stays = new Stays(rows);
            var stay = stays.add(Stay.byDecision(71, Village.FACILITY, may(1), 7, 1L));
            stays.add(BedAssignment.within(stay, 1, 11L, nights(1, null), 1L));
            stay.cancel("homonyme");
            stays.settle();
        }));
    }

    private void stays(Period nights) {
        village.run(Village.SOCIAL, rows -> {
            var stay = Stay.byDecision(71, Village.FACILITY, nights.start(), 7, 1L);
            if (!nights.isOpen()) stay.depart(nights.end(), ExitReason.DEPART_VOLONTAIRE, null);
            new Stays(rows).add(stay);
            new Stays(rows).settle();
        });
    }

    private static void tries(String answer, String constraint, Runnable attempt) {
        if (answer.equals("accepted")) attempt.run();
        else
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class,
                    refusal -> org.assertj.core.api.Assertions.assertThat(refusal.objections())
                            .extracting(Objection::key).containsExactly(constraint));
    }

    private static Period nights(int from, Integer to) {
        return Period.between(may(from), to == null ? null : may(to));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
