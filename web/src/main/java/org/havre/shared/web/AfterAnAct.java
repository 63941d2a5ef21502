package org.havre.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** After anything but looking, what waits is counted anew. */
@WebFilter(urlPatterns = "/*")
public class AfterAnAct extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient HeardWork heard;

    @Inject public AfterAnAct(HeardWork heard) { this.heard = heard; }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (!LOOKING.contains(request.getMethod()) && request.getSession(false) != null) heard.forget();
        }
    }
}
