package org.havre.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.havre.access.Rebuff;
import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.Focus;
import org.havre.access.service.Sessions;
import org.havre.access.service.SignIn;
import org.havre.access.service.SignInAnswer;
import org.havre.access.service.TokenDoor;
import org.havre.shared.Secret;
import org.havre.shared.web.Problem;
import org.havre.shared.web.ProblemKind;
import org.havre.shared.web.TurnedAway;

/**
 * Who calls. Programs under {@code /api/} say so in every request, by a token or by HTTP Basic, and a session counts for nothing
 * there, so that no foreign page can act through a user's browser. People sign in once, on the login page.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String LOGIN = "/login.xhtml";
    private static final String CODE = "/second.xhtml";
    private static final String FACTOR = "/access/factor.xhtml";

    private final SignIn signIn;
    private final TokenDoor tokens;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Focus focus;
    private final Clock clock;
    private final ProgramVisits visits;

    protected Authentication() { this(null, null, null, null, null, null, null); }

    @Inject public Authentication(SignIn signIn, TokenDoor tokens, Accounts accounts, Sessions sessions, Focus focus,
            Clock clock, ProgramVisits visits) {
        this.visits = visits;
        this.signIn = signIn;
        this.tokens = tokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.focus = focus;
        this.clock = clock;
    }

    @Override public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        return request.getServletPath().startsWith("/api/")
                ? program(request, response, context)
                : person(request, response, context);
    }

    private AuthenticationStatus program(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var token = Bearer.read(request.getHeader("Authorization"));
        if (token.isPresent()) return withToken(token.get(), request, response, context);
        var basic = Basic.read(request.getHeader("Authorization"));
        if (basic.isEmpty())
            return context.isProtected()
                    ? refused(request, response, Problem.of(ProblemKind.SIGN_IN_NEEDED))
                    : context.doNothing();
        var answer = signIn.check(basic.get().login(), basic.get().password(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Accepted accepted)
            return accepted.account().needsToken()
                    ? refused(request, response, Problem.of(ProblemKind.TOKEN_NEEDED))
                    : letIn(accepted.login(), request, context);
        if (answer instanceof SignInAnswer.Refused)
            accounts.told(TrailKind.SIGN_IN_REFUSED, SignIn.login(basic.get().login()), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Throttled throttled) {
            response.setHeader("Retry-After", Long.toString(throttled.pause().toSeconds() + 1));
            return refused(request, response, Problem.of(ProblemKind.THROTTLED));
        }
        return refused(request, response, Problem.of(
                answer instanceof SignInAnswer.Busy ? ProblemKind.BUSY : ProblemKind.SIGN_IN_NEEDED));
    }

    private AuthenticationStatus withToken(Secret token, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var let = tokens.open(token);
        if (let.isEmpty()) {
            TurnedAway.because(Rebuff.DEAD_TOKEN, request);
            return refused(request, response, Problem.of(ProblemKind.SIGN_IN_NEEDED));
        }
        if (!let.get().writes() && !READING.contains(request.getMethod()))
            return refused(request, response, Problem.of(ProblemKind.FORBIDDEN));
        focus.on(let.get().part());
        return letIn(let.get().login(), request, context);
    }

    /** A program's first request in a while is a sign-in on the trail. */
    private AuthenticationStatus letIn(String login, HttpServletRequest request, HttpMessageContext context) {
        if (visits.begins(login, request.getRemoteAddr()))
            accounts.told(TrailKind.SIGN_IN, login, request.getRemoteAddr());
        return context.notifyContainerAboutLogin(login, Set.of());
    }

    private static AuthenticationStatus refused(HttpServletRequest request, HttpServletResponse response,
            Problem problem) {
        if (problem.kind() == ProblemKind.SIGN_IN_NEEDED)
            response.setHeader("WWW-Authenticate", "Basic realm=\"Havre\", charset=\"UTF-8\"");
        problem.leaveFor(request); // who tells it, the error page of programs
        response.setStatus(problem.kind().status());
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus person(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var seat = seat(request);
        if (seat.isEmpty()) return context.isProtected() ? to(LOGIN, request, response, context) : context.doNothing();
        if (seat.get().state() == Seat.State.A_CODE)
            return context.isProtected() ? to(CODE, request, response, context) : context.doNothing();
        if (seat.get().state() == Seat.State.A_FACTOR && context.isProtected() && !isOfTheFactor(request))
            return context.redirect(request.getContextPath() + FACTOR);
        focus.on(seat.get().part());
        return context.notifyContainerAboutLogin(seat.get().login(), Set.of());
    }

    /** The page where a second factor is set up, and the way out: all that opens until there is one. */
    private static boolean isOfTheFactor(HttpServletRequest request) {
        return Set.of(FACTOR, "/logout").contains(request.getServletPath());
    }

    /** The seat taken at sign-in, given up as soon as the account is closed or its password changes, or after a day. */
    private Optional<Seat> seat(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(Seat.NAME) instanceof Seat seat)) return Optional.empty();
        var now = clock.instant();
        if (seat.isFresh(now) && seat.state() == Seat.State.NOTHING && !seat.isOver(now)) return Optional.of(seat);
        var ended = !signIn.fingerprint(seat.login()).equals(Optional.of(seat.account()));
        if (ended) TurnedAway.note(Rebuff.ENDED_SESSION, request, null);
        if (ended || seat.isOver(now)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(seat.state() == Seat.State.A_CODE ? seat : seenAgain(session, seat, now));
    }

    /** Once a minute, and while something is owed each time: the account may have changed, and what it owes with it. */
    private Seat seenAgain(HttpSession session, Seat seat, Instant now) {
        var owes = signIn.account(seat.login()).map(account -> Seating.owes(account, seat.way()))
                .orElse(Seat.State.NOTHING);
        var again = seat.seenAt(now, owes);
        session.setAttribute(Seat.NAME, again);
        accounts.goOnVisiting(seat.login(), now);
        sessions.seen(seat.key(), now);
        return again;
    }

    private static AuthenticationStatus to(String page, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var login = request.getContextPath() + page;
        if (request.getMethod().equals("GET") && !request.getServletPath().isEmpty())
            login += "?from=" + URLEncoder.encode(Return.address(request), StandardCharsets.UTF_8);
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) return context.redirect(login);
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
