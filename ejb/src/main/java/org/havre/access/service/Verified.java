package org.havre.access.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.havre.shared.Secret;

/**
 * Passwords verified in the last five minutes, as a keyed MAC over login, password and the hash they were checked
 * against: a changed hash no longer matches, and memory holds no password.
 */
final class Verified {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    Verified(Clock clock) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    /** Whether a password of this login may hold, without its account. */
    boolean remembers(String login) {
        return entries.containsKey(login);
    }

    boolean holds(String login, Secret password, Account account) {
        var entry = entries.get(login);
        return entry != null && clock.instant().isBefore(entry.until())
                && MessageDigest.isEqual(entry.mac(), mac(login, password, account));
    }

    void add(String login, Secret password, Account account) {
        if (entries.size() >= MOST) entries.clear();
        entries.put(login, new Entry(mac(login, password, account), clock.instant().plus(KEPT)));
    }

    private byte[] mac(String login, Secret password, Account account) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(String.join("\0", login, account.passwordHash(), password.value()).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(byte[] mac, Instant until) {}
}
