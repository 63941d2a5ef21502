package org.havre.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havre.access.service.Me;

/**
 * {@code ?lang=en} and {@code ?theme=dark} on any page are remembered, then leave the address; the language of somebody
 * who signed in on the account too.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class PreferencesFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Me me;

    @Inject public PreferencesFilter(Me me) { this.me = me; }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var language = chosen(request, "lang", Preferences.LANGUAGES);
        var theme = chosen(request, "theme", Preferences.THEMES);
        language.ifPresent(value -> speak(value, request, response));
        theme.ifPresent(value -> Preferences.keep(Preferences.THEME, value, request, response));
        if (language.isPresent() || theme.isPresent()) response.sendRedirect(withoutChoice(request));
        else chain.doFilter(request, response);
    }

    private void speak(String language, HttpServletRequest request, HttpServletResponse response) {
        Preferences.keepLanguage(language, request, response);
        if (request.getUserPrincipal() != null) me.speak(Locale.forLanguageTag(language));
    }

    private static Optional<String> chosen(HttpServletRequest request, String parameter, List<String> known) {
        return "GET".equals(request.getMethod())
                ? Optional.ofNullable(request.getParameter(parameter)).filter(known::contains)
                : Optional.empty();
    }

    private static String withoutChoice(HttpServletRequest request) {
        var rest = Arrays.stream(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(p -> !p.isEmpty() && !p.matches("(lang|theme)=.*")).toList();
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + String.join("&", rest));
    }
}
