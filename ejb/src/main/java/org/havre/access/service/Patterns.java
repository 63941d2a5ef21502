package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.havre.access.Rebuff;

/** Whoever is turned away at one place for one reason again and again is one pattern until there is an hour's rest. */
@ApplicationScoped
public class Patterns {
    private final Lately lately;

    protected Patterns() { this(null); }

    @Inject public Patterns(Clock clock) { this.lately = new Lately(Duration.ofHours(1), clock); }

    boolean begins(Rebuff why, String login, String address, String place) {
        return lately.begins(why + " " + login + " " + address + " " + place);
    }
}
