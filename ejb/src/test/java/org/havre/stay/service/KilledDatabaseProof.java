package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.havre.database.Invariants;
import org.havre.database.MortalPostgres;
import org.havre.orientation.ExitReason;
import org.havre.shared.Proof;
import org.havre.stay.BedWish;
import org.havre.stay.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three couples swap their two places without a pause, and PostgreSQL is killed in the middle of it. */
class KilledDatabaseProof {
    private static final LocalDate TODAY = Village.TODAY;
    private static final int LONGEST_LIFE = 2000;

    private final Random random = new Random(42);

    @Test void every_swap_that_was_answered_is_there_and_none_by_halves(@TempDir Path folder) throws Exception {
        var answered = 0;
        try (var server = new MortalPostgres(folder)) {
            var village = new Village(server.database());
            for (var kill = 0; kill < Proof.times(1); kill++)
                answered += answersUntilKilled(server, village, 100 + 3L * kill);
        }
        System.out.println("PostgreSQL killed " + Proof.times(1) + " times, between " + answered + " answers");
        assertThat(answered).isPositive();
    }

    private int answersUntilKilled(MortalPostgres server, Village village, long household) throws Exception {
        var couples = List.of(new Couple(village, household, 1, 11, 12), new Couple(village, household + 1, 1, 13, 14),
                new Couple(village, household + 2, 2, 21, 22));
        couples.forEach(Couple::arrive);
        var pool = Executors.newFixedThreadPool(couples.size());
        couples.forEach(couple -> pool.submit(couple::swapUntilTheEnd));
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
        server.killAndStart();
        pool.shutdownNow();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).as("everybody has noticed").isTrue();
        couples.forEach(Couple::assertAllOrNothing);
        assertThat(Invariants.broken(server.database())).isEmpty();
        couples.forEach(Couple::leave);
        return couples.stream().mapToInt(couple -> couple.answers.get()).sum();
    }

    /** Two people who have arrived today, one in each of two places of a unit. */
    private static final class Couple {
        private final AtomicInteger answers = new AtomicInteger();
        private final Village village;
        private final Desk desk;
        private final long household;
        private final long unit;
        private final long first;
        private final long second;

        Couple(Village village, long household, long unit, long first, long second) {
            this.village = village;
            this.desk = Desk.of(village);
            this.household = village.sends(household, "2026-05-18", 1990, 1991);
            this.unit = unit;
            this.first = first;
            this.second = second;
        }

        void arrive() {
            desk.arrivals(arrivals -> arrivals.record(new NewArrival(household, TODAY, List.of(
                    BedWish.place(household * 10 + 1, unit, first), BedWish.place(household * 10 + 2, unit, second)),
                    Set.of())));
        }

        void swapUntilTheEnd() {
            var stays = stays();
            for (var swapped = true; !Thread.currentThread().isInterrupted(); swapped = !swapped) {
                var beds = List.of(new NewBed(stays.get(0), unit, swapped ? second : first),
                        new NewBed(stays.get(1), unit, swapped ? first : second));
                desk.moves(moves -> moves.move(new NewMove(TODAY, beds, null, Set.of())));
                answers.incrementAndGet();
            }
        }

        /** The one swap that was under way may have been written without an answer. */
        void assertAllOrNothing() {
            var answered = answers.get();
            var moves = stays().stream()
                    .map(stay -> village.rows("select count(*) from bed_move where stay_id = " + stay).get(0)).toList();
            assertThat(Set.copyOf(moves)).as("moves of each of two, after %d answers", answered).hasSize(1)
                    .isSubsetOf("" + answered, "" + (answered + 1));
        }

        void leave() {
            desk.departs(new NewDeparture(stays(), TODAY, ExitReason.DEPART_VOLONTAIRE, null));
        }

        private List<Long> stays() {
            return village.rows("select s.id from stay s where s.person_id / 10 = %d order by s.person_id"
                    .formatted(household)).stream().map(Long::valueOf).toList();
        }
    }
}
