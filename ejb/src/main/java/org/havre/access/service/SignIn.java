package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.havre.access.PasswordHash;
import org.havre.shared.HavreSettings;
import org.havre.shared.Secret;

/** Whether somebody is who they say. Costly on purpose, so it is throttled first, done one at a time, and remembered. */
@ApplicationScoped
public class SignIn {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MISTAKES = 5;
    private static final int MISTAKES_OF_ALL = 50;
    /** Verified where there is no such account, so that both answers take the same time. */
    private static final String NOBODY = PasswordHash.of(new Secret("nobody")).text();

    private final Accounts accounts;
    private final boolean demo;
    private final Throttle byLoginAndAddress;
    private final Throttle byLogin;
    private final Throttle byAddress;
    private final Verified verified;
    private final Semaphore hashing = new Semaphore(1, true);

    protected SignIn() { this(null, null, null); }

    @Inject public SignIn(Accounts accounts, HavreSettings settings, Clock clock) {
        this.accounts = accounts;
        this.demo = settings != null && settings.demo();
        this.byLoginAndAddress = new Throttle(MISTAKES, PAUSE, clock);
        this.byLogin = new Throttle(MISTAKES_OF_ALL, PAUSE, clock);
        this.byAddress = new Throttle(MISTAKES_OF_ALL, PAUSE, clock);
        this.verified = clock == null ? null : new Verified(clock);
    }

    /** As the account has it, however it was typed. */
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** @param address from where; a login that fails too often from one place waits there, not everywhere */
    public SignInAnswer check(String name, Secret password, String address) {
        var login = login(name);
        var wait = waitFor(login, address);
        if (wait.isPresent()) return new SignInAnswer.Throttled(wait.get());
        var account = open(login);
        if (account.filter(a -> verified.holds(login, password, a)).isPresent())
            return new SignInAnswer.Accepted(login);
        return hashed(login, password, address, account);
    }

    /** Changes with the account's password, and is gone when the account is closed: a session that rests on it ends. */
    public Optional<String> fingerprint(String login) {
        return open(login).map(account -> account.id() + " " + Integer.toHexString(account.passwordHash().hashCode()));
    }

    private Optional<Account> open(String login) {
        return accounts.find(login).filter(Account::enabled).filter(account -> demo || !account.demo());
    }

    private SignInAnswer hashed(String login, Secret password, String address, Optional<Account> account) {
        if (!mayHash()) return new SignInAnswer.Busy();
        try {
            var wait = waitFor(login, address); // others failed meanwhile
            if (wait.isPresent()) return new SignInAnswer.Throttled(wait.get());
            var matches = PasswordHash.parse(account.map(Account::passwordHash).orElse(NOBODY)).matches(password);
            if (matches && account.isPresent()) {
                byLoginAndAddress.succeeded(login + " " + address);
                verified.add(login, password, account.get());
                return new SignInAnswer.Accepted(login);
            }
            byLoginAndAddress.failed(login + " " + address);
            byLogin.failed(login);
            byAddress.failed(address);
            return new SignInAnswer.Refused();
        } finally {
            hashing.release();
        }
    }

    private Optional<Duration> waitFor(String login, String address) {
        return byLoginAndAddress.wait(login + " " + address).or(() -> byLogin.wait(login))
                .or(() -> byAddress.wait(address));
    }

    private boolean mayHash() {
        try {
            return hashing.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
