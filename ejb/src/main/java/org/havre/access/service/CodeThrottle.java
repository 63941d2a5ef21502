package org.havre.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Codes are short, so they are not guessed at: only who knows the password gets here, and waits after five mistakes. */
@ApplicationScoped
public class CodeThrottle {
    private static final int MISTAKES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Throttle byLogin;

    protected CodeThrottle() { this(null); }

    @Inject public CodeThrottle(Clock clock) { this.byLogin = new Throttle(MISTAKES, PAUSE, clock); }

    public boolean isClosed(String login) { return byLogin.wait(login).isPresent(); }

    public void failed(String login) { byLogin.failed(login); }
}
