package org.havre.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import org.havre.access.RandomKey;
import org.havre.access.service.Asked;
import org.havre.access.service.Provider;
import org.havre.shared.Secret;

/**
 * Somebody who signs out at the provider meanwhile.
 *
 * @param state comes back with them
 * @param page  that they find then
 */
record Leaving(String state, String page) implements Serializable {
    static final String NAME = Leaving.class.getName();

    /** Where they go on to, so that whoever signs in next at this desk is not let in as they are. */
    static Optional<URI> by(Provider provider, Secret word, String page, HttpServletRequest request) {
        var leaving = new Leaving(RandomKey.next().value(), page);
        var exit = provider.exit(word, leaving.state());
        if (exit.isPresent()) {
            request.getSession().setMaxInactiveInterval((int) Asked.PATIENCE.toSeconds());
            request.getSession().setAttribute(NAME, leaving);
        }
        return exit;
    }

    /** The page of whoever is back, once; the login page alone for anybody else. */
    static String pageAfter(String state, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Leaving leaving)) return "/login.xhtml";
        session.removeAttribute(NAME);
        return leaving.state().equals(state) ? leaving.page() : "/login.xhtml";
    }

    @Override public String toString() { return "leaving for " + page; }
}
