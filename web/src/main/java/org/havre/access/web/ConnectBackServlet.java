package org.havre.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.access.ConnectRefusal;
import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.Identified;
import org.havre.access.service.NotConnected;
import org.havre.access.service.Proof;
import org.havre.access.service.Provider;
import org.havre.access.service.SignInAnswer;

/** Where the provider sends people back to: each question has one answer. */
@WebServlet("/connect/back")
public class ConnectBackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Provider provider;
    private final transient Identified identified;
    private final transient Accounts accounts;
    private final transient Seating seating;
    private final transient AskingCookie cookie;
    private final transient ConnectTold told;

    @Inject public ConnectBackServlet(Provider provider, Identified identified, Accounts accounts, Seating seating,
            AskingCookie cookie, ConnectTold told) {
        this.provider = provider;
        this.identified = identified;
        this.accounts = accounts;
        this.seating = seating;
        this.cookie = cookie;
        this.told = told;
    }

    protected ConnectBackServlet() { this(null, null, null, null, null, null); }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (provider.name().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var asking = cookie.taken(request, response);
        try {
            var proof = provider.prove(asking == null ? null : asking.asked(), parameters(request));
            var account = identified.account(proof);
            response.sendRedirect(account.isPresent()
                    ? entered(account.get(), proof, asking, request, response)
                    : nobody(proof, asking, request));
        } catch (NotConnected refused) {
            response.sendRedirect(request.getContextPath() + told.refusal(refused, asking));
        }
    }

    /** A parameter that is there twice is none. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(one -> one.getValue().length == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]));
    }

    private String entered(SignInAnswer.Accepted who, Proof proof, Asking asking, HttpServletRequest request,
            HttpServletResponse response) {
        var owes = seating.afterProvider(who.login(), who.account(),
                new Way(proof.twoFactors(), proof.word().value()), request, response);
        return request.getContextPath()
                + (owes == Seat.State.A_CODE ? LoginServlet.codePage(asking.from()) : asking.from());
    }

    /**
     * The address stands on the trail as a login that was typed would: an administrator can help with it. Who has another
     * account at the provider can choose it the next time, since this one is left.
     */
    private String nobody(Proof proof, Asking asking, HttpServletRequest request) {
        accounts.told(TrailKind.SIGN_IN_REFUSED, proof.email().orElse(""), request.getRemoteAddr(), Provider.ACT);
        var page = told.refusal(ConnectRefusal.NO_ACCOUNT, asking);
        return Leaving.by(provider, proof.word(), page, request).map(URI::toString)
                .orElse(request.getContextPath() + page);
    }
}
