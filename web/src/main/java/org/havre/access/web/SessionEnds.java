package org.havre.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.havre.access.service.Sessions;

/**
 * A session in which nobody has signed in is over after a minute, so that whoever opens the login page a million times
 * leaves no more behind than a minute holds; what has ended is no longer told among the open sessions.
 */
@WebListener
public class SessionEnds implements HttpSessionListener {
    static final Duration OF_NOBODY = Duration.ofMinutes(1);

    private final Sessions sessions;

    @Inject public SessionEnds(Sessions sessions) { this.sessions = sessions; }

    @Override public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) OF_NOBODY.toSeconds());
    }

    @Override public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(Seat.NAME) instanceof Seat seat) sessions.ended(seat.key());
    }
}
