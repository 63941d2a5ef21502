package org.havre.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.havre.shared.Secret;

/**
 * Keys that nobody can guess: 256 random bits, written as 43 letters that an address and a header may carry. Shown once,
 * and kept as their digest alone, which needs no salt since none is like another.
 */
public final class RandomKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomKey() {}

    public static Secret next() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    /** What is kept of a key, 32 bytes. */
    public static byte[] digest(Secret key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
