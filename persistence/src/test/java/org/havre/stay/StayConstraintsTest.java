package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
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

/** What the database itself refuses, whoever asks and by whatever way. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StayConstraintsTest {
    private static final long ANNA = 71;
    private static final long BORIS = 81;
    private Village village;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        village.sends(7, "2026-01-01", 1990);
        village.sends(8, "2026-01-01", 1990);
    }

    @BeforeEach void leave() { village.empty(); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            1 | 3    | 2 | open | bed_assignment_place_taken
            2 | 3    | 1 | open | bed_assignment_place_taken
            1 | open | 2 | open | bed_assignment_place_taken
            1 | 2    | 2 | open |
            1 | 2    | 3 | open |
            3 | 4    | 1 | 2    |
            2 | open | 1 | 2    |
            2 | open | 1 | 3    | bed_assignment_place_taken
            1 | open | 1 | 1    |
            """) void one_place_holds_one_person_a_night(int from, Integer to, int wantedFrom, Integer wantedTo,
            String refused) {
        sleeps(ANNA, 11, nights(from, to));

        refuses(refused, () -> sleeps(BORIS, 11, nights(wantedFrom, wantedTo)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            1 | 3    | 2 | open | stay_person_present_elsewhere
            1 | open | 2 | open | stay_person_present_elsewhere
            1 | 2    | 2 | open |
            1 | 2    | 3 | open |
            2 | open | 1 | 2    |
            1 | open | 1 | 1    |
            """) void one_person_is_in_one_facility_a_night(int from, Integer to, int wantedFrom, Integer wantedTo,
            String refused) {
        stays(ANNA, nights(from, to));

        refuses(refused, () -> stays(ANNA, nights(wantedFrom, wantedTo)));
    }

    @Test void even_where_nobody_may_see_the_other_stay() {
        village.execute("insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)"
                + " values (1, 71, %d, '2026-05-01', 'DECISION', 7)", ELSEWHERE);

        refuses("stay_person_present_elsewhere", () -> stays(ANNA, nights(5, null)));
    }

    @Test void one_person_is_in_one_place_a_night() {
        refuses("bed_assignment_person_twice", () -> village.run(SOCIAL, entities -> {
            var stay = stay(entities, ANNA, nights(1, null));
            bed(entities, stay, 11L, nights(1, null));
            bed(entities, stay, 12L, nights(5, null));
            new Stays(entities).settle();
        }));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = "1, 5\n3, open\n2, 12") void a_bed_lies_inside_its_stay(int from,
            Integer to) {
        refuses("bed_assignment_inside_stay", () -> village.run(SOCIAL, entities -> {
            bed(entities, stay(entities, ANNA, nights(2, 10)), 11L, nights(from, to));
            new Stays(entities).settle();
        }));
    }

    @Test void a_stay_does_not_end_before_its_bed() {
        sleeps(ANNA, 11, nights(1, null));

        refuses("bed_assignment_inside_stay", () -> village.run(SOCIAL, entities -> {
            entities.createQuery("from Stay", Stay.class).getSingleResult().depart(may(5), ExitReason.DECES, null);
            new Stays(entities).settle();
        }));
    }

    @Test void two_people_swap_places_in_one_transaction() {
        sleeps(ANNA, 11, nights(1, null));
        sleeps(BORIS, 12, nights(1, null));

        village.run(SOCIAL, entities -> {
            var stays = new Stays(entities);
            stays.rearrange();
            var all = stays.getForChange(stayNumbers(entities));
            all.get(0).moveTo(BedWish.place(ANNA, 1, 12), may(20), 1).ifPresent(stays::add);
            all.get(1).moveTo(BedWish.place(BORIS, 1, 11), may(20), 1).ifPresent(stays::add);
            stays.settle();
        });

        assertThat(village.rows("select person_id, place_id, starts_on, ends_on from bed_assignment order by 3, 1"))
                .containsExactly("71|11|2026-05-01|2026-05-20", "81|12|2026-05-01|2026-05-20", "71|12|2026-05-20|null",
                        "81|11|2026-05-20|null");
    }

    @Test void a_swap_with_somebody_who_stays_is_refused_before_the_transaction_ends() {
        sleeps(ANNA, 11, nights(1, null));
        sleeps(BORIS, 12, nights(1, null));

        refuses("bed_assignment_place_taken", () -> village.run(SOCIAL, entities -> {
            var stays = new Stays(entities);
            stays.rearrange();
            stays.getForChange(Set.of(stayNumbers(entities).iterator().next())).get(0)
                    .moveTo(BedWish.place(ANNA, 1, 12), may(20), 1).ifPresent(stays::add);
            stays.settle();
        }));
    }

    @Test void a_cancelled_stay_blocks_nobody_and_keeps_its_trace() {
        sleeps(ANNA, 11, nights(1, null));
        village.run(SOCIAL, entities -> {
            var stays = new Stays(entities);
            var beds = stays.getForChange(stayNumbers(entities)).get(0);
            beds.cancelAll(1);
            beds.stay().by(1).cancel("enregistré deux fois");
            stays.settle();
        });

        sleeps(BORIS, 11, nights(1, null));
        sleeps(ANNA, 12, nights(1, null));
        assertThat(village.rows("select cancelled_because, author_id from stay where cancelled"))
                .containsExactly("enregistré deux fois|1");
        assertThat(village
                .rows("select person_id, cancelled from stay_history where person_id = 71 and not upper_inf(recorded)"))
                .contains("71|false");
    }

    @Test void a_reservation_holds_its_place_and_not_its_person() {
        village.run(SOCIAL, entities -> {
            var stays = new Stays(entities);
            stays.add(BedAssignment.reservedFor(7, FACILITY, ANNA, 1, 11L, nights(1, 6), 1L));
            stays.add(BedAssignment.reservedFor(7, FACILITY, ANNA, 1, 12L, nights(1, 6), 1L));
            stays.settle();
        });

        refuses("bed_assignment_place_taken", () -> sleeps(BORIS, 11, nights(5, null)));
        sleeps(BORIS, 12, nights(6, null));
    }

    private void sleeps(long person, long place, Period nights) {
        village.run(SOCIAL, entities -> {
            bed(entities, stay(entities, person, nights), place, nights);
            new Stays(entities).settle();
        });
    }

    private void stays(long person, Period nights) {
        village.run(SOCIAL, entities -> {
            stay(entities, person, nights);
            new Stays(entities).settle();
        });
    }

    private static Stay stay(EntityManager entities, long person, Period nights) {
        var stay = Stay.byDecision(person, FACILITY, nights.start(), person / 10, 1L);
        if (!nights.isOpen()) stay.depart(nights.end(), ExitReason.DEPART_VOLONTAIRE, null);
        return new Stays(entities).add(stay);
    }

    private static void bed(EntityManager entities, Stay stay, Long place, Period nights) {
        new Stays(entities).add(BedAssignment.within(stay, 1, place, nights, 1L));
    }

    private static Set<Long> stayNumbers(EntityManager entities) {
        return new java.util.TreeSet<>(entities.createQuery("select s.id from Stay s", Long.class).getResultList());
    }

    private static void refuses(String constraint, Runnable attempt) {
        if (constraint == null) attempt.run();
        else
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.objections())
                            .extracting(Objection::key).containsExactly(constraint));
    }

    private static Period nights(int from, Integer to) {
        return Period.between(may(from), to == null ? null : may(to));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
