package org.havre.access.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Passwords are hashed one at a time, and after a wrong one nobody's for a while: whoever guesses gets a part of one
 * processor. Few may wait for their turn, and fewer from one address, so that those who wait keep no page from being
 * answered, and those of one address not everybody else.
 */
final class HashingTurn {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** How many times as long as a wrong password took to be hashed nobody's is. */
    private static final int REST = 3;
    private static final int WAITING = 8;
    private static final int WAITING_AT_ONE_ADDRESS = 3;

    private final Semaphore turn = new Semaphore(1, true);
    private final Map<String, Integer> waiting = new HashMap<>();
    private long notBefore = System.nanoTime();

    /**
     * @param address from where; those of whom it is known that they have signed in here before come without one
     * @param isWrong whether what was hashed was a guess
     * @return what it came to; empty where too many wait already, or waiting took too long
     */
    <T> Optional<T> take(Optional<String> address, Supplier<T> hashing, Predicate<T> isWrong) {
        if (!mayWait(address)) return Optional.empty();
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            address.ifPresent(this::waitsNoLonger);
        }
        try {
            return Optional.of(rested(hashing, isWrong));
        } finally {
            turn.release();
        }
    }

    /** By one at a time. */
    private <T> T rested(Supplier<T> hashing, Predicate<T> isWrong) {
        for (long left; (left = notBefore - System.nanoTime()) > 0;) LockSupport.parkNanos(left);
        var start = System.nanoTime();
        var answer = hashing.get();
        var end = System.nanoTime();
        if (isWrong.test(answer)) notBefore = end + REST * (end - start);
        return answer;
    }

    /** How many have come and are not at their turn. */
    int waiting() { return turn.getQueueLength(); }

    private synchronized boolean mayWait(Optional<String> address) {
        if (address.isEmpty()) return true;
        var all = waiting.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= WAITING || waiting.getOrDefault(address.get(), 0) >= WAITING_AT_ONE_ADDRESS) return false;
        waiting.merge(address.get(), 1, Integer::sum);
        return true;
    }

    private synchronized void waitsNoLonger(String address) {
        waiting.computeIfPresent(address, (key, number) -> number == 1 ? null : number - 1);
    }
}
