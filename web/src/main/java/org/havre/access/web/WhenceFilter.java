package org.havre.access.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.service.Whence;

/** Remembers for the trail from where a request comes. */
@WebFilter(urlPatterns = "/*")
public class WhenceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Whence whence;

    @Inject public WhenceFilter(Whence whence) { this.whence = whence; }

    protected WhenceFilter() { this(null); }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        whence.from(request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
