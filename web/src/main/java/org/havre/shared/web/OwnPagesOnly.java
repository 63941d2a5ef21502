package org.havre.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.havre.access.Rebuff;

/**
 * What a browser sends to act comes from one of our own pages: it says so itself (Fetch Metadata), else by the origin.
 * Programs under {@code /api/} prove who they are in each request, which no foreign page can.
 */
@WebFilter(urlPatterns = "/*")
public class OwnPagesOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (LOOKING.contains(request.getMethod()) || request.getServletPath().startsWith("/api/")
                || isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host")))
            chain.doFilter(request, response);
        else {
            TurnedAway.because(Rebuff.FOREIGN_FORM, request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A client that tells neither is no browser, and has no cookie that it did not sign in for. */
    static boolean isOurs(String site, String origin, String host) {
        if (site != null) return OURS.contains(site);
        return origin == null || origin.replaceFirst("^https?://", "").equals(host);
    }
}
