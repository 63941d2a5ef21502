package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingTurnTest {
    private static final Optional<String> HERE = Optional.of("192.0.2.1");
    private static final Optional<String> ELSEWHERE = Optional.of("192.0.2.2");
    private static final Optional<String> KNOWN = Optional.empty();

    private static final long AT_LEAST = TimeUnit.MILLISECONDS.toNanos(20);

    private final HashingTurn turn = new HashingTurn();
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch hashed = new CountDownLatch(1);
    private final List<Future<Optional<String>>> asked = new ArrayList<>();

    @AfterEach void all_are_answered() throws Exception {
        hashed.countDown();
        others.shutdown();
        assertThat(others.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test void one_is_hashed_at_a_time() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        for (var other = 0; other < 4; other++)
            asked.add(others.submit(() -> turn.take(KNOWN, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                now.decrementAndGet();
                return "right";
            }, "wrong"::equals)));
        for (var answer : asked) assertThat(answer.get()).contains("right");
        assertThat(most).hasValue(1);
    }

    @Test void three_of_one_address_wait_and_the_next_is_told_so_at_once_while_others_may_still_wait()
            throws Exception {
        wait_for_a_long_one();
        for (var other = 0; other < 3; other++) waits(HERE);
        assertThat(turn.take(HERE, () -> "right", "wrong"::equals)).isEmpty();
        waits(ELSEWHERE);
        hashed.countDown();
        for (var answer : asked) assertThat(answer.get()).contains("right");
        assertThat(turn.take(HERE, () -> "right", "wrong"::equals)).contains("right");
    }

    @Test void eight_wait_from_wherever_and_whoever_is_known_beside_them() throws Exception {
        wait_for_a_long_one();
        for (var other = 0; other < 8; other++) waits(Optional.of("198.51.100." + other));
        assertThat(turn.take(HERE, () -> "right", "wrong"::equals)).isEmpty();
        waits(KNOWN);
        hashed.countDown();
        for (var answer : asked) assertThat(answer.get()).contains("right");
    }

    @Test void after_a_wrong_one_nobodys_is_hashed_for_three_times_as_long_as_it_took() {
        var begun = System.nanoTime();
        var ended = turn.take(HERE, HashingTurnTest::slowly, wrong -> true).orElseThrow();
        var next = turn.take(ELSEWHERE, System::nanoTime, wrong -> false).orElseThrow();
        assertThat(next - ended).isGreaterThanOrEqualTo(3 * AT_LEAST);
        assertThat(ended - begun).isGreaterThanOrEqualTo(AT_LEAST);
    }

    /** Some milliseconds of work; answers when it ended. */
    private static long slowly() {
        var until = System.nanoTime() + AT_LEAST;
        while (System.nanoTime() < until) Thread.onSpinWait();
        return System.nanoTime();
    }

    private void wait_for_a_long_one() throws InterruptedException {
        var begun = new CountDownLatch(1);
        asked.add(others.submit(() -> turn.take(KNOWN, () -> {
            begun.countDown();
            await();
            return "right";
        }, "wrong"::equals)));
        begun.await();
    }

    /** Comes back when one more waits. */
    private void waits(Optional<String> address) {
        var before = turn.waiting();
        asked.add(others.submit(() -> turn.take(address, () -> "right", "wrong"::equals)));
        while (turn.waiting() == before) Thread.onSpinWait();
    }

    private void await() {
        try {
            hashed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
