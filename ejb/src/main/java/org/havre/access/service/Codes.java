package org.havre.access.service;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238), as authenticator apps count them. */
final class Codes {
    /** A phone's clock may be one step off, either way. */
    private static final int STEPS_OFF = 1;
    private static final int BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Codes() {}

    static byte[] newSecret() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The step whose code this is, among those of now; empty where it is of none. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var digits = code.replaceAll("\\s", "");
        var here = now.getEpochSecond() / seconds();
        return LongStream.rangeClosed(here - STEPS_OFF, here + STEPS_OFF)
                .filter(step -> at(secret, step).equals(digits)).findFirst();
    }

    /** The code of a step, in six digits. */
    static String at(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * seconds()));
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long seconds() { return GENERATOR.getTimeStep().toSeconds(); }
}
