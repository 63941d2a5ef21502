package org.havre.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havre.access.service.Provider;

/** Where the provider sends people to who have signed out there too. Nothing ends here: Havre's session is over already. */
@WebServlet("/connect/out")
public class ConnectOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Provider provider;

    @Inject public ConnectOutServlet(Provider provider) { this.provider = provider; }

    protected ConnectOutServlet() { this(null); }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (provider.name().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + Leaving.pageAfter(request.getParameter("state"), request));
    }
}
