package org.havre.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.RandomKey;
import org.havre.access.TrailKind;
import org.havre.access.service.Account;
import org.havre.access.service.Accounts;
import org.havre.access.service.Provider;
import org.havre.access.service.Sessions;
import org.havre.access.service.SignIn;
import org.havre.shared.Secret;
import org.havre.shared.web.Preferences;

/** Gives whoever has proved who they are a seat in a session, under an identifier that nobody knew before. */
@ApplicationScoped
public class Seating {
    private static final String BROWSER = "havre-browser";
    private static final int AGENT = 200;

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    protected Seating() { this(null, null, null, null); }

    @Inject public Seating(SignIn signIn, Accounts accounts, Sessions sessions, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** From where a request comes. */
    static SignIn.Origin origin(HttpServletRequest request) {
        return new SignIn.Origin(request.getRemoteAddr(), browser(request));
    }

    private static Secret browser(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(BROWSER)).map(cookie -> new Secret(cookie.getValue()))
                .findFirst().orElse(null);
    }

    /** After the right password: a seat, or where a second factor is on, a place in front of its question. */
    Seat.State afterPassword(String login, Account account, HttpServletRequest request, HttpServletResponse response) {
        return enter(login, account, null, request, response);
    }

    /** After the provider's word: where it tells of two factors, nothing more is asked for here. */
    Seat.State afterProvider(String login, Account account, Way way, HttpServletRequest request,
            HttpServletResponse response) {
        return enter(login, account, way, request, response);
    }

    private Seat.State enter(String login, Account account, Way way, HttpServletRequest request,
            HttpServletResponse response) {
        var owes = account.hasFactor() && !isProved(way) ? Seat.State.A_CODE : owes(account, way);
        sit(login, owes, way, request);
        if (owes != Seat.State.A_CODE) welcome(login, way, request, response);
        return owes;
    }

    /** After the right code of the second factor. */
    void afterCode(Seat before, HttpServletRequest request, HttpServletResponse response) {
        sit(before.login(), Seat.State.NOTHING, before.way(), request);
        welcome(before.login(), before.way(), request, response);
    }

    /** @param way by which they came in; null for a password */
    static Seat.State owes(Account account, Way way) {
        return account.owesFactor() && !isProved(way) ? Seat.State.A_FACTOR : Seat.State.NOTHING;
    }

    private static boolean isProved(Way way) { return way != null && way.twoFactors(); }

    private void sit(String login, Seat.State owes, Way way, HttpServletRequest request) {
        leave(request);
        var session = request.getSession();
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout()).toSeconds());
        var now = clock.instant();
        var key = RandomKey.next().value();
        signIn.fingerprint(login).ifPresent(account -> session.setAttribute(Seat.NAME,
                new Seat(login, account, key, owes, now, now, null, way)));
        if (owes == Seat.State.A_CODE) return;
        sessions.begin(new Sessions.Told(key, login, now, now, request.getRemoteAddr(), agent(request)),
                () -> invalidate(session));
    }

    /** Nothing of an earlier session goes over into the next. */
    private static void leave(HttpServletRequest request) {
        var before = request.getSession(false);
        if (before != null) invalidate(before);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            // it has ended by itself meanwhile, which is all that was wanted
        }
    }

    private void welcome(String login, Way way, HttpServletRequest request, HttpServletResponse response) {
        accounts.beginVisit(login, clock.instant());
        accounts.told(TrailKind.SIGN_IN, login, request.getRemoteAddr(), way == null ? null : Provider.ACT);
        accounts.find(login).map(Account::language)
                .ifPresent(language -> Preferences.keepLanguage(language, request, response));
        var browser = Optional.ofNullable(browser(request)).orElseGet(RandomKey::next);
        accounts.know(login, browser, clock.instant());
        var cookie = new Cookie(BROWSER, browser.value());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setMaxAge((int) Duration.ofDays(180).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String agent(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.length() > AGENT ? agent.substring(0, AGENT) : agent;
    }
}
