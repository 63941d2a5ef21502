package org.havre.access.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.AccountRule;
import org.havre.access.Rebuff;
import org.havre.access.service.Links;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;
import org.havre.shared.web.TurnedAway;

/**
 * Whoever holds a one-time link chooses a password, and signs in with it. The link's key stands behind the # of its
 * address, where no server and no log sees it; the page sends it with the password.
 */
@WebServlet("/welcome")
public class WelcomeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OVER = Objection.of(AccountRule.LINK_OVER).key();

    private final transient Links links;

    @Inject public WelcomeServlet(Links links) { this.links = links; }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.sendRedirect(request.getContextPath() + answer(request));
    }

    private String answer(HttpServletRequest request) {
        var key = LoginServlet.given(request, "key");
        var password = LoginServlet.given(request, "password");
        if (!password.equals(LoginServlet.given(request, "again"))) return again("DIFFERENT", key);
        try {
            links.use(new Secret(key), new Secret(password));
            return "/login.xhtml?chosen=1";
        } catch (Refusal refusal) {
            if (refusal.objections().get(0).key().equals(OVER))
                TurnedAway.note(Rebuff.DEAD_LINK, request, "/welcome.xhtml");
            return again(refusal.objections().get(0).key().replaceFirst(".*\\.", ""), key);
        }
    }

    /** The same page with the reason; the key stays behind the #. */
    private static String again(String why, String key) {
        return "/welcome.xhtml?failed=" + why + (key.matches("[\\w-]{43}") ? "#" + key : "");
    }
}
