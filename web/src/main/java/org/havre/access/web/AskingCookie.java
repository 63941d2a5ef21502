package org.havre.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.Lock;
import org.havre.access.service.Asked;
import org.havre.shared.HavreSettings;

/**
 * Where it is kept with what somebody was sent to the provider: in their own browser, locked, so that whoever asks a
 * million times and never comes back costs this server nothing.
 */
@ApplicationScoped
public class AskingCookie {
    private static final String NAME = "havre-asking";

    private final Lock lock;

    protected AskingCookie() { this.lock = null; }

    @Inject public AskingCookie(HavreSettings settings) { this.lock = new Lock(settings.data()); }

    void keep(Asking asking, HttpServletRequest request, HttpServletResponse response) {
        lay(asking.locked(lock), (int) Asked.PATIENCE.toSeconds(), request, response);
    }

    /** Once; null where nobody was sent, or not from here. */
    Asking taken(HttpServletRequest request, HttpServletResponse response) {
        var kept = Optional.ofNullable(request.getCookies()).stream().flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
        if (kept.isPresent()) lay("", 0, request, response);
        return kept.flatMap(locked -> Asking.opened(locked, lock)).orElse(null);
    }

    /** Lax, since they come back by a link of the provider's. */
    private static void lay(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/connect");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
