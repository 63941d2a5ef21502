package org.havre.access.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.TrailKind;
import org.havre.access.service.Account;
import org.havre.access.service.Accounts;
import org.havre.access.service.SignIn;
import org.havre.access.service.SignInAnswer;
import org.havre.shared.web.Preferences;
import org.havre.shared.Secret;

/** The login page's form: a seat in a session, under an identifier that nobody knew before. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient Accounts accounts;
    private final transient Clock clock;

    @Inject public LoginServlet(SignIn signIn, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var answer = signIn.check(given(request, "login"), new Secret(given(request, "password")),
                request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Accepted accepted) {
            var login = accepted.login();
            if (request.getSession(false) != null) request.changeSessionId();
            signIn.fingerprint(login).ifPresent(account -> request.getSession().setAttribute(Seat.NAME,
                    new Seat(login, account, clock.instant(), null)));
            accounts.beginVisit(login, clock.instant());
            accounts.told(TrailKind.SIGN_IN, login, request.getRemoteAddr());
            accounts.find(login).map(Account::language)
                    .ifPresent(language -> Preferences.keepLanguage(language, request, response));
            response.sendRedirect(request.getContextPath() + Return.checked(request.getParameter("from")));
        } else {
            if (answer instanceof SignInAnswer.Refused)
                accounts.told(TrailKind.SIGN_IN_REFUSED, SignIn.login(given(request, "login")),
                        request.getRemoteAddr());
            response.sendRedirect(request.getContextPath() + "/login.xhtml?failed="
                    + (answer instanceof SignInAnswer.Refused ? "name" : "wait") + from(request));
        }
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String from(HttpServletRequest request) {
        var from = Return.checked(request.getParameter("from"));
        return from.equals("/") ? "" : "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }
}
