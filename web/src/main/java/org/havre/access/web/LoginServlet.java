package org.havre.access.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.Rebuff;
import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.SignIn;
import org.havre.access.service.SignInAnswer;
import org.havre.shared.Secret;
import org.havre.shared.web.TurnedAway;

/** The login page's form: a seat, or the question for a second factor first. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient Accounts accounts;
    private final transient Seating seating;

    @Inject public LoginServlet(SignIn signIn, Accounts accounts, Seating seating) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.seating = seating;
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var answer = signIn.check(given(request, "login"), new Secret(given(request, "password")),
                Seating.origin(request));
        if (answer instanceof SignInAnswer.Accepted accepted) {
            var owes = seating.afterPassword(accepted.login(), accepted.account(), request, response);
            response.sendRedirect(request.getContextPath() + (owes == Seat.State.A_CODE
                    ? codePage(Return.checked(request.getParameter("from")))
                    : Return.checked(request.getParameter("from"))));
        } else {
            if (answer instanceof SignInAnswer.Refused)
                accounts.told(TrailKind.SIGN_IN_REFUSED, SignIn.login(given(request, "login")),
                        request.getRemoteAddr());
            if (answer instanceof SignInAnswer.Throttled)
                TurnedAway.note(Rebuff.THROTTLED, request, "/login.xhtml");
            response.sendRedirect(request.getContextPath() + "/login.xhtml?failed="
                    + (answer instanceof SignInAnswer.Refused ? "name" : "wait") + from(request));
        }
    }

    static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Where the reader wanted to go, as one more parameter. */
    static String from(HttpServletRequest request) {
        return from(Return.checked(request.getParameter("from")));
    }

    /** @param checked one of our own pages */
    static String from(String checked) {
        return checked.equals("/") ? "" : "&from=" + URLEncoder.encode(checked, StandardCharsets.UTF_8);
    }

    static String codePage(String from) {
        return "/second.xhtml" + from(from).replaceFirst("&", "?");
    }
}
