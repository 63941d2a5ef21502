package org.havre.shared.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser to keep to. Pages get their content policy, with its nonce, from PrimeFaces. */
@WebFilter(urlPatterns = "/*")
public class Headers extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        var path = request.getServletPath();
        if (!path.endsWith(".xhtml"))
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (!path.startsWith("/jakarta.faces.resource")) response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        chain.doFilter(request, response);
    }
}
