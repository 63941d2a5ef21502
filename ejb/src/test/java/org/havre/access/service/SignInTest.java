package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.havre.access.PasswordHash;
import org.havre.access.service.SignIn.Origin;
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

    private static final Secret MINE = new Secret("kept by a browser");

    private final Hand hand = new Hand();
    private final Known known = new Known();
    private final SignIn signIn = signIn(false);

    @Test void the_right_password_is_accepted_however_the_login_is_written() {
        assertThat(check(" Claude ", "right")).isEqualTo(accepted("claude"));
    }

    @Test void a_wrong_password_an_unknown_login_and_a_closed_account_are_refused_alike() {
        assertThat(check("claude", "wrong")).isEqualTo(new Refused());
        assertThat(check("nobody", "right")).isEqualTo(new Refused());
        assertThat(check("closed", "right")).isEqualTo(new Refused());
    }

    @Test void a_demo_account_signs_in_only_into_a_demonstration() {
        assertThat(check("demo", "right")).isEqualTo(new Refused());
        assertThat(signIn(true).check("demo", new Secret("right"), HERE)).isEqualTo(accepted("demo"));
    }

    @Test void after_five_mistakes_even_the_right_password_has_to_wait() {
        mistakes(5);
        assertThat(check("claude", "right")).isInstanceOf(Throttled.class);
    }

    @Test void four_mistakes_are_forgiven() {
        mistakes(4);
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
        mistakes(4);
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
    }

    @Test void whoever_guesses_in_one_place_does_not_lock_out_the_owner_in_another() {
        mistakes(5);
        assertThat(signIn.check("claude", new Secret("right"), ELSEWHERE)).isEqualTo(accepted("claude"));
    }

    @Test void the_wait_ends_after_a_minute() {
        mistakes(5);
        hand.move(Duration.ofSeconds(59));
        assertThat(check("claude", "right")).isEqualTo(new Throttled(Duration.ofSeconds(1)));
        hand.move(Duration.ofSeconds(1));
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
    }

    @Test void a_verified_password_is_remembered_for_five_minutes_and_for_this_hash_alone() {
        var verified = new Verified(hand);
        var account = account(1, HASH, true, false);
        verified.add("claude", new Secret("right"), account);
        assertThat(verified.holds("claude", new Secret("right"), account)).isTrue();
        assertThat(verified.holds("claude", new Secret("wrong"), account)).isFalse();
        assertThat(verified.holds("claude", new Secret("right"), account(1, "other", true, false))).isFalse();
        hand.move(Duration.ofMinutes(5));
        assertThat(verified.holds("claude", new Secret("right"), account)).isFalse();
    }

    @Test void a_changed_password_counts_at_once() {
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
        known.hash("claude", PasswordHash.ofPublic(new Secret("new")).text());
        assertThat(check("claude", "right")).isEqualTo(new Refused());
        assertThat(check("claude", "new")).isEqualTo(accepted("claude"));
    }

    @Test void a_session_rests_on_an_account_that_is_open_and_unchanged() {
        var before = signIn.fingerprint("claude");
        assertThat(before).isPresent().isEqualTo(signIn.fingerprint("claude"));
        assertThat(signIn.fingerprint("closed")).isEmpty();
        known.hash("claude", PasswordHash.ofPublic(new Secret("new")).text());
        assertThat(signIn.fingerprint("claude")).isPresent().isNotEqualTo(before);
    }

    @Test void whatever_others_guess_elsewhere_the_owner_signs_in_from_a_browser_that_is_known() {
        for (var address = 0; address < 60; address++)
            signIn.check("claude", new Secret("wrong"), "198.51.100." + address);
        assertThat(signIn.check("claude", new Secret("right"), ELSEWHERE)).isInstanceOf(Throttled.class);
        assertThat(signIn.check("claude", new Secret("right"), new Origin(ELSEWHERE, new Secret("stolen"))))
                .isInstanceOf(Throttled.class);
        assertThat(signIn.check("claude", new Secret("right"), new Origin(ELSEWHERE, MINE)))
                .isEqualTo(accepted("claude"));
    }

    @Test void even_from_a_known_browser_nobody_guesses_for_long() {
        for (var guess = 0; guess < 5; guess++)
            assertThat(signIn.check("claude", new Secret("wrong"), new Origin(ELSEWHERE, MINE)))
                    .isEqualTo(new Refused());
        assertThat(signIn.check("claude", new Secret("right"), new Origin(HERE, MINE))).isInstanceOf(Throttled.class);
    }

    @Test void a_password_that_was_just_verified_goes_on_opening_while_others_guess() {
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
        for (var address = 0; address < 60; address++)
            signIn.check("claude", new Secret("wrong"), "198.51.100." + address);
        assertThat(check("claude", "right")).isEqualTo(accepted("claude"));
    }

    @Test void whoever_has_to_wait_makes_havre_look_for_no_account() {
        mistakes(5);
        var asked = known.asked;
        assertThat(check("claude", "right")).isInstanceOf(Throttled.class);
        for (var login = 0; login < 45; login++) check("somebody" + login, "wrong");
        assertThat(known.asked).isEqualTo(asked + 45);
        assertThat(check("nobody", "right")).isInstanceOf(Throttled.class);
        assertThat(known.asked).isEqualTo(asked + 45);
    }

    private Accepted accepted(String login) {
        return new Accepted(login, known.find(login).orElseThrow());
    }

    private static Account account(long id, String hash, boolean enabled, boolean demo) {
        return new Account(id, hash, enabled, demo, null, false, false);
    }

    private void mistakes(int count) {
        for (var i = 0; i < count; i++) assertThat(check("claude", "wrong " + i)).isEqualTo(new Refused());
    }

    private SignInAnswer check(String login, String password) {
        return signIn.check(login, new Secret(password), HERE);
    }

    private SignIn signIn(boolean demo) {
        return new SignIn(known, new HavreSettings(8080, Path.of("."), demo, Optional.empty(), Optional.empty(),
                Optional.empty()), hand);
    }

    private static final class Known extends Accounts {
        private final Map<String, Account> accounts = new HashMap<>(Map.of(
                "claude", account(1, HASH, true, false),
                "closed", account(2, HASH, false, false),
                "demo", account(3, HASH, true, true)));

        private int asked;

        @Override public Optional<Account> find(String login) {
            asked++;
            return Optional.ofNullable(login.startsWith("somebody")
                    ? account(9, HASH, true, false)
                    : accounts.get(login));
        }

        @Override public boolean knows(String login, Secret browser, Instant now) { return MINE.equals(browser); }

        void hash(String login, String hash) { accounts.put(login, account(1, hash, true, false)); }
    }
}
