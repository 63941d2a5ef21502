package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.havre.access.PasswordHash;
import org.havre.access.RandomKey;
import org.havre.shared.HavreSettings;
import org.havre.shared.Secret;

/** Whether somebody is who they say. Costly on purpose, so it is throttled first, done in turn, and remembered. */
@ApplicationScoped
public class SignIn {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MISTAKES = 5;
    private static final int MISTAKES_OF_ALL = 50;
    private static final String KNOWN = "a known browser";

    /**
     * From where somebody signs in.
     *
     * @param browser the key that a browser keeps once somebody has signed in with it; null where it has none
     */
    public record Origin(String address, Secret browser) {}

    /** Verified where there is no such account, so that both answers take the same time. */
    private static final String NOBODY = PasswordHash.ofNobody().text();

    private final Accounts accounts;
    private final boolean demo;
    private final Throttle byLoginAndPlace;
    private final Throttle byLogin;
    private final Throttle byAddress;
    private final Verified verified;
    private final Clock clock;
    private final HashingTurn turn = new HashingTurn();

    protected SignIn() { this(null, null, null); }

    @Inject public SignIn(Accounts accounts, HavreSettings settings, Clock clock) {
        this.accounts = accounts;
        this.demo = settings != null && settings.demo();
        this.clock = clock;
        this.byLoginAndPlace = new Throttle(MISTAKES, PAUSE, clock);
        this.byLogin = new Throttle(MISTAKES_OF_ALL, PAUSE, clock);
        this.byAddress = new Throttle(MISTAKES_OF_ALL, PAUSE, clock);
        this.verified = clock == null ? null : new Verified(clock);
    }

    /** As the account has it, however it was typed. */
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The same for a program, which no browser tells. */
    public SignInAnswer check(String name, Secret password, String address) {
        return check(name, password, new Origin(address, null));
    }

    /** @param origin from where; whoever fails too often from one place waits there, not everywhere */
    public SignInAnswer check(String name, Secret password, Origin origin) {
        var login = login(name);
        var place = place(login, origin);
        var wait = byLoginAndPlace.wait(place);
        if (wait.isPresent()) return new SignInAnswer.Throttled(wait.get());
        if (verified.remembers(login)) {
            var account = open(login).filter(a -> verified.holds(login, password, a));
            if (account.isPresent()) return new SignInAnswer.Accepted(login, account.get());
        }
        return crowded(login, origin).<SignInAnswer>map(pause -> {
            byLoginAndPlace.failed(place);
            return new SignInAnswer.Throttled(pause);
        }).orElseGet(() -> hashed(login, password, origin));
    }

    /** What sign-in knows of an account that is open. */
    public Optional<Account> account(String login) {
        return open(login);
    }

    /** Changes with the account's password, and is gone when the account is closed: a session that rests on it ends. */
    public Optional<String> fingerprint(String login) {
        return open(login).map(account -> account.id() + " "
                + HexFormat.of().formatHex(RandomKey.digest(new Secret(account.passwordHash()))));
    }

    private Optional<Account> open(String login) {
        return accounts.find(login).filter(Account::enabled).filter(account -> demo || !account.demo());
    }

    private SignInAnswer hashed(String login, Secret password, Origin origin) {
        var address = Optional.of(origin.address()).filter(from -> !isKnown(login, origin));
        return turn.<SignInAnswer>take(address, () -> inTurn(login, password, origin),
                answer -> answer instanceof SignInAnswer.Refused).orElseGet(SignInAnswer.Busy::new);
    }

    /** The account is only looked at now: whoever guesses makes Havre ask for none. */
    private SignInAnswer inTurn(String login, Secret password, Origin origin) {
        var wait = byLoginAndPlace.wait(place(login, origin)).or(() -> crowded(login, origin)); // others failed
        if (wait.isPresent()) return new SignInAnswer.Throttled(wait.get());
        var account = open(login);
        var matches = PasswordHash.parse(account.map(Account::passwordHash).orElse(NOBODY)).matches(password);
        if (matches && account.isPresent()) {
            byLoginAndPlace.succeeded(place(login, origin));
            verified.add(login, password, account.get());
            return new SignInAnswer.Accepted(login, account.get());
        }
        byLoginAndPlace.failed(place(login, origin));
        byLogin.failed(login);
        byAddress.failed(origin.address());
        return new SignInAnswer.Refused();
    }

    /** A browser that the account has signed in with is a place of its own, wherever it is. */
    private String place(String login, Origin origin) {
        return login + ' ' + (isKnown(login, origin) ? KNOWN : origin.address());
    }

    /** How long everybody else waits, while many fail: whoever has signed in with this browser before does not. */
    private Optional<Duration> crowded(String login, Origin origin) {
        return byLogin.wait(login).or(() -> byAddress.wait(origin.address())).filter(pause -> !isKnown(login, origin));
    }

    private boolean isKnown(String login, Origin origin) {
        return origin.browser() != null && accounts.knows(login, origin.browser(), clock.instant());
    }
}
