package org.havre.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code ?lang=en} and {@code ?theme=dark} on any page are remembered, then leave the address. */
@WebFilter(urlPatterns = "*.xhtml")
public class PreferencesFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var chosen = remember(request, response, "lang", Preferences.LANGUAGE, Preferences.LANGUAGES)
                | remember(request, response, "theme", Preferences.THEME, Preferences.THEMES);
        if (chosen) response.sendRedirect(withoutChoice(request));
        else chain.doFilter(request, response);
    }

    private static boolean remember(HttpServletRequest request, HttpServletResponse response, String parameter,
            String name, List<String> known) {
        if (!"GET".equals(request.getMethod())) return false;
        var value = request.getParameter(parameter);
        if (value == null || !known.contains(value)) return false;
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return true;
    }

    private static String withoutChoice(HttpServletRequest request) {
        var rest = Arrays.stream(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(p -> !p.isEmpty() && !p.matches("(lang|theme)=.*")).toList();
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + String.join("&", rest));
    }
}
