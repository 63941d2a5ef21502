package org.havre.access.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;

/** Gives the seat up, and with it everything the session held. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    @Inject public LogoutServlet(Accounts accounts) { this.accounts = accounts; }

    protected LogoutServlet() { this(null); }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Seat.NAME) instanceof Seat seat)
            accounts.told(TrailKind.SIGN_OUT, seat.login(), request.getRemoteAddr());
        if (session != null) session.invalidate();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/login.xhtml?out=1");
    }
}
