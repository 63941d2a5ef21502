package org.havre.access.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Serializable;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.havre.access.RandomKey;

/**
 * What somebody was sent to the provider with, kept here until they are back: each of the three is 43 letters of chance,
 * and ProConnect wants 32 at least.
 *
 * @param state    comes back with the answer, and tells that it is the answer to this
 * @param nonce    comes back inside what the provider signs
 * @param verifier proves to the provider that whoever brings its code is who asked (RFC 7636)
 */
public record Asked(String state, String nonce, String verifier, Instant at) implements Serializable {
    /** How long somebody may take at the provider. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    static Asked at(Instant now) {
        return new Asked(chance(), chance(), chance(), now);
    }

    private static String chance() { return RandomKey.next().value(); }

    /** Whether this is its state, and in time; compared in a time that tells nothing. */
    boolean isAnsweredBy(String given, Instant now) {
        return given != null && MessageDigest.isEqual(state.getBytes(US_ASCII), given.getBytes(US_ASCII))
                && now.isBefore(at.plus(PATIENCE));
    }

    @Override public String toString() { return "asked at " + at; }
}
