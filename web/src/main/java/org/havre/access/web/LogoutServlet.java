package org.havre.access.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.Provider;
import org.havre.shared.Secret;
import org.havre.shared.web.Markup;
import org.havre.shared.web.Say;

/** Gives the seat up, and with it everything the session held. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OUT = "/login.xhtml?out=1";

    private final transient Accounts accounts;
    private final transient Provider provider;
    private final transient Say say;

    @Inject public LogoutServlet(Accounts accounts, Provider provider, Say say) {
        this.accounts = accounts;
        this.provider = provider;
        this.say = say;
    }

    protected LogoutServlet() { this(null, null, null); }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        var seat = session == null ? null : (Seat) session.getAttribute(Seat.NAME);
        if (seat != null) accounts.told(TrailKind.SIGN_OUT, seat.login(), request.getRemoteAddr());
        if (session != null) session.invalidate();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        var exit = exit(seat, request);
        if (exit.isPresent()) goOn(exit.get(), response);
        else response.sendRedirect(request.getContextPath() + OUT);
    }

    /** Whoever came by the provider signs out there as well. */
    private Optional<URI> exit(Seat seat, HttpServletRequest request) {
        if (seat == null || seat.way() == null || provider.name().isEmpty()) return Optional.empty();
        return Leaving.by(provider, new Secret(seat.way().word()), OUT, request);
    }

    /** By a page that goes on by itself: a browser lets no form lead out of Havre, not by a redirect either. */
    private void goOn(URI exit, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Refresh", "0;url=" + exit);
        response.getWriter().print("<!DOCTYPE html>" + new Markup().open("html")
                .with("lang", say.texts().locale().getLanguage()).open("title").text(say.it("login.out")).close("title")
                .open("p").text(say.it("login.out") + " ").open("a").with("href", exit.toString())
                .text(say.it("login.out.provider", provider.name().orElseThrow())).close("a").close("p").close("html"));
    }
}
