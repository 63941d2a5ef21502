package org.havre.access.service;

/**
 * What sign-in reads of an account.
 *
 * @param language    that it has chosen; null until it has
 * @param hasFactor   whether a second factor is asked for after the password
 * @param needsFactor whether its right of the day needs one: it sees names beyond one facility
 */
public record Account(long id, String passwordHash, boolean enabled, boolean demo, String language, boolean hasFactor,
        boolean needsFactor) {

    /** Whether a password alone opens nothing but the page where a second factor is set up. */
    public boolean owesFactor() {
        return needsFactor && !hasFactor;
    }

    /** Whether its programs sign in with a token: a password alone is not enough for what it sees. */
    public boolean needsToken() {
        return !demo && (hasFactor || needsFactor);
    }
}
