package org.havre.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.havre.access.Lock;
import org.havre.access.service.Asked;

/**
 * Somebody who is at the provider meanwhile.
 *
 * @param from where they wanted to go
 */
record Asking(Asked asked, String from) {
    private static final String PURPOSE = "asking";
    private static final int FIELDS = 5;
    /** In bytes: a cookie holds four thousand letters; whoever wanted to go further away begins at the first page. */
    private static final int LONGEST = 2_000;

    /** As a cookie may carry it: who holds it neither reads nor changes it. */
    String locked(Lock lock) {
        var text = String.join("\n", asked.state(), asked.nonce(), asked.verifier(), asked.at().toString(),
                from.getBytes(UTF_8).length > LONGEST ? "/" : from);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lock.locked(text.getBytes(UTF_8), PURPOSE));
    }

    /** Empty for what this Havre did not hand out. */
    static Optional<Asking> opened(String locked, Lock lock) {
        try {
            return lock.opened(Base64.getUrlDecoder().decode(locked), PURPOSE)
                    .map(text -> new String(text, UTF_8).split("\n", FIELDS))
                    .map(field -> new Asking(new Asked(field[0], field[1], field[2], Instant.parse(field[3])),
                            field[4]));
        } catch (IllegalArgumentException noLetters) {
            return Optional.empty();
        }
    }
}
