package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.havre.access.PasswordHash;
import org.havre.access.service.SignInAnswer.Accepted;
import org.havre.access.service.SignInAnswer.Refused;
import org.havre.access.service.SignInAnswer.Throttled;
import org.havre.shared.HavreSettings;
import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";
    /** Of "right", at a small part of today's cost: guessing is tried often here. */
    private static final String HASH = "pbkdf2-sha512$1000$c2l4dGVlbiBieXRlcyBvaw==$dEWSHW1WPAO5mTZRPL/pe6ST47IebGDpCr8QzrKUr3Q=";

    private final Hand hand = new Hand();
    private final Known known = new Known();
    private final SignIn signIn = signIn(false);

    @Test void the_right_password_is_accepted_however_the_login_is_written() {
        assertThat(check(" Claude ", "right")).isEqualTo(new Accepted("claude"));
    }

    @Test void a_wrong_password_an_unknown_login_and_a_closed_account_are_refused_alike() {
        assertThat(check("claude", "wrong")).isEqualTo(new Refused());
        assertThat(check("nobody", "right")).isEqualTo(new Refused());
        assertThat(check("closed", "right")).isEqualTo(new Refused());
    }

    @Test void a_demo_account_signs_in_only_into_a_demonstration() {
        assertThat(check("demo", "right")).isEqualTo(new Refused());
        assertThat(signIn(true).check("demo", new Secret("right"), HERE)).isEqualTo(new Accepted("demo"));
    }

    @Test void after_five_mistakes_even_the_right_password_has_to_wait() {
        mistakes(5);
        assertThat(check("claude", "right")).isInstanceOf(Throttled.class);
    }

    @Test void four_mistakes_are_forgiven() {
        mistakes(4);
        assertThat(check("claude", "right")).isEqualTo(new Accepted("claude"));
        mistakes(4);
        assertThat(check("claude", "right")).isEqualTo(new Accepted("claude"));
    }

    @Test void whoever_guesses_in_one_place_does_not_lock_out_the_owner_in_another() {
        mistakes(5);
        assertThat(signIn.check("claude", new Secret("right"), ELSEWHERE)).isEqualTo(new Accepted("claude"));
    }

    @Test void the_wait_ends_after_a_minute() {
        mistakes(5);
        hand.move(Duration.ofSeconds(59));
        assertThat(check("claude", "right")).isEqualTo(new Throttled(Duration.ofSeconds(1)));
        hand.move(Duration.ofSeconds(1));
        assertThat(check("claude", "right")).isEqualTo(new Accepted("claude"));
    }

    @Test void a_verified_password_is_remembered_for_five_minutes_and_for_this_hash_alone() {
        var verified = new Verified(hand);
        var account = new Account(1, HASH, true, false, null);
        verified.add("claude", new Secret("right"), account);
        assertThat(verified.holds("claude", new Secret("right"), account)).isTrue();
        assertThat(verified.holds("claude", new Secret("wrong"), account)).isFalse();
        assertThat(verified.holds("claude", new Secret("right"), new Account(1, "other", true, false, null))).isFalse();
        hand.move(Duration.ofMinutes(5));
        assertThat(verified.holds("claude", new Secret("right"), account)).isFalse();
    }

    @Test void a_changed_password_counts_at_once() {
        assertThat(check("claude", "right")).isEqualTo(new Accepted("claude"));
        known.hash("claude", PasswordHash.of(new Secret("new")).text());
        assertThat(check("claude", "right")).isEqualTo(new Refused());
        assertThat(check("claude", "new")).isEqualTo(new Accepted("claude"));
    }

    @Test void a_session_rests_on_an_account_that_is_open_and_unchanged() {
        var before = signIn.fingerprint("claude");
        assertThat(before).isPresent().isEqualTo(signIn.fingerprint("claude"));
        assertThat(signIn.fingerprint("closed")).isEmpty();
        known.hash("claude", PasswordHash.of(new Secret("new")).text());
        assertThat(signIn.fingerprint("claude")).isPresent().isNotEqualTo(before);
    }

    private void mistakes(int count) {
        for (var i = 0; i < count; i++) assertThat(check("claude", "wrong " + i)).isEqualTo(new Refused());
    }

    private SignInAnswer check(String login, String password) {
        return signIn.check(login, new Secret(password), HERE);
    }

    private SignIn signIn(boolean demo) {
        return new SignIn(known, new HavreSettings(8080, Path.of("."), demo, Optional.empty(), Optional.empty()), hand);
    }

    private static final class Known extends Accounts {
        private final Map<String, Account> accounts = new HashMap<>(Map.of(
                "claude", new Account(1, HASH, true, false, null),
                "closed", new Account(2, HASH, false, false, null),
                "demo", new Account(3, HASH, true, true, null)));

        @Override public Optional<Account> find(String login) { return Optional.ofNullable(accounts.get(login)); }

        void hash(String login, String hash) { accounts.put(login, new Account(1, hash, true, false, null)); }
    }

    /** A clock whose hand the test moves. */
    private static final class Hand extends Clock {
        private Instant instant = Instant.parse("2026-10-31T10:00:00Z");

        void move(Duration by) { instant = instant.plus(by); }

        @Override public Instant instant() { return instant; }

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }
    }
}
