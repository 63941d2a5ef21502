package org.havre.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.Focus;
import org.havre.access.service.SignIn;
import org.havre.access.service.SignInAnswer;
import org.havre.shared.web.Problem;
import org.havre.shared.web.ProblemKind;

/**
 * Who calls. Programs under {@code /api/} say so in every request, by HTTP Basic, and a session counts for nothing
 * there, so that no foreign page can act through a user's browser. People sign in once, on the login page.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Focus focus;
    private final Clock clock;
    private final ProgramVisits visits;

    protected Authentication() { this(null, null, null, null, null); }

    @Inject public Authentication(SignIn signIn, Accounts accounts, Focus focus, Clock clock, ProgramVisits visits) {
        this.visits = visits;
        this.signIn = signIn;
        this.accounts = accounts;
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
        var basic = Basic.read(request.getHeader("Authorization"));
        if (basic.isEmpty())
            return context.isProtected()
                    ? refused(request, response, Problem.of(ProblemKind.SIGN_IN_NEEDED))
                    : context.doNothing();
        var answer = signIn.check(basic.get().login(), basic.get().password(), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Accepted accepted) {
            if (visits.begins(accepted.login(), request.getRemoteAddr()))
                accounts.told(TrailKind.SIGN_IN, accepted.login(), request.getRemoteAddr());
            return context.notifyContainerAboutLogin(accepted.login(), Set.of());
        }
        if (answer instanceof SignInAnswer.Refused)
            accounts.told(TrailKind.SIGN_IN_REFUSED, SignIn.login(basic.get().login()), request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Throttled throttled) {
            response.setHeader("Retry-After", Long.toString(throttled.pause().toSeconds() + 1));
            return refused(request, response, Problem.of(ProblemKind.THROTTLED));
        }
        return refused(request, response, Problem.of(
                answer instanceof SignInAnswer.Busy ? ProblemKind.BUSY : ProblemKind.SIGN_IN_NEEDED));
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
        if (seat.isPresent()) {
            focus.on(seat.get().part());
            return context.notifyContainerAboutLogin(seat.get().login(), Set.of());
        }
        return context.isProtected() ? toLogin(request, response, context) : context.doNothing();
    }

    /** The seat taken at sign-in, given up as soon as the account is closed or its password changes. */
    private Optional<Seat> seat(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(Seat.NAME) instanceof Seat seat)) return Optional.empty();
        if (seat.isFresh(clock.instant())) return Optional.of(seat);
        if (!signIn.fingerprint(seat.login()).equals(Optional.of(seat.account()))) {
            session.invalidate();
            return Optional.empty();
        }
        session.setAttribute(Seat.NAME, seat.seenAt(clock.instant()));
        accounts.goOnVisiting(seat.login(), clock.instant());
        return Optional.of(seat);
    }

    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var login = request.getContextPath() + "/login.xhtml";
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
