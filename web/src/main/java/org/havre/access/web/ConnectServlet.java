package org.havre.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havre.access.service.NotConnected;
import org.havre.access.service.Provider;

/**
 * Sends somebody to the provider, where there is one. A link leads here and no form: a browser lets no form go on to where
 * our content policy does not let it.
 */
@WebServlet("/connect")
public class ConnectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Provider provider;
    private final transient AskingCookie cookie;
    private final transient ConnectTold told;

    @Inject public ConnectServlet(Provider provider, AskingCookie cookie, ConnectTold told) {
        this.provider = provider;
        this.cookie = cookie;
        this.told = told;
    }

    protected ConnectServlet() { this(null, null, null); }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (provider.name().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var asking = new Asking(provider.ask(), Return.checked(request.getParameter("from")));
        try {
            var door = provider.door(asking.asked());
            cookie.keep(asking, request, response);
            response.sendRedirect(door.toString());
        } catch (NotConnected refused) {
            response.sendRedirect(request.getContextPath() + told.refusal(refused, asking));
        }
    }
}
