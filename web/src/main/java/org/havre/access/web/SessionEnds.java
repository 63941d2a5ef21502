package org.havre.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.havre.access.service.Sessions;

/** What has ended is no longer told among the open sessions. */
@WebListener
public class SessionEnds implements HttpSessionListener {
    private final Sessions sessions;

    @Inject public SessionEnds(Sessions sessions) { this.sessions = sessions; }

    @Override public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(Seat.NAME) instanceof Seat seat) sessions.ended(seat.key());
    }
}
