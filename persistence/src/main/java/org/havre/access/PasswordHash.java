package org.havre.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.havre.shared.Secret;

/**
 * What is kept of a password: {@code pbkdf2-sha512$iterations$salt$hash}. The text says how it was made, so that older
 * ones stay readable when the cost goes up.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
    private static final String SCHEME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int FEW_ITERATIONS = 1_000;
    private static final int BYTES = 32;

    public static PasswordHash of(Secret password) {
        return of(password, ITERATIONS);
    }

    /** Of a password that stands in the documentation: no cost protects it. */
    public static PasswordHash ofPublic(Secret password) {
        return of(password, FEW_ITERATIONS);
    }

    private static PasswordHash of(Secret password, int iterations) {
        var salt = random(16);
        return new PasswordHash(iterations, salt, derived(password, salt, iterations));
    }

    /** That no password is known to match, and that costs as much to try as any. */
    public static PasswordHash ofNobody() {
        return new PasswordHash(ITERATIONS, random(16), random(BYTES));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    public static PasswordHash parse(String text) {
        var parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) throw new IllegalArgumentException("Not a password hash");
        return new PasswordHash(Integer.parseInt(parts[1]), Base64.getDecoder().decode(parts[2]),
                Base64.getDecoder().decode(parts[3]));
    }

    /** Slow on purpose: about a fifth of a second of one core. */
    public boolean matches(Secret password) {
        return MessageDigest.isEqual(hash, derived(password, salt, iterations));
    }

    public String text() {
        var base64 = Base64.getEncoder();
        return String.join("$", SCHEME, Integer.toString(iterations), base64.encodeToString(salt),
                base64.encodeToString(hash));
    }

    private static byte[] derived(Secret password, byte[] salt, int iterations) {
        try {
            var key = new PBEKeySpec(password.value().toCharArray(), salt, iterations, BYTES * 8);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public String toString() { return SCHEME; }
}
