package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How often each account came upon others: who tries too many numbers tries none for a while. */
@ApplicationScoped
public class Encounters {
    static final int ALLOWED = 10;
    static final Duration PAUSE = Duration.ofHours(1);

    private final Throttle byAccount;

    protected Encounters() { this.byAccount = null; }

    @Inject public Encounters(Clock clock) { this.byAccount = new Throttle(ALLOWED, PAUSE, clock); }

    void another(String login) { byAccount.failed(login); }

    Optional<Duration> wait(String login) { return byAccount.wait(login); }
}
