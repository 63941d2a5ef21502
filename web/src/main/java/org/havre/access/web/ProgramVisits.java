package org.havre.access.web;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.havre.access.service.Lately;

/** Which programs have called lately: they sign in with every request, and come in once. */
@ApplicationScoped
public class ProgramVisits {
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Lately lately;

    protected ProgramVisits() { this(null); }

    @Inject public ProgramVisits(Clock clock) { this.lately = new Lately(VISIT, clock); }

    /** Whether nothing was heard from there, as this account, for half an hour. */
    public boolean begins(String login, String address) {
        return lately.begins(login + ' ' + address);
    }
}
