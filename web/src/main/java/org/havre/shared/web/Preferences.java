package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havre.shared.Texts;

/**
 * How this reader wants Havre: the language and the light; kept in two cookies, else taken from the browser. A language
 * that the account has chosen becomes the cookie at sign-in.
 */
@Named
@RequestScoped
public class Preferences {
    static final String LANGUAGE = "havre-lang";
    static final String THEME = "havre-theme";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();
    static final List<String> LANGUAGES = List.of("fr", "en");
    static final List<String> THEMES = List.of("auto", "light", "dark");

    private final HttpServletRequest request;

    @Inject public Preferences(HttpServletRequest request) { this.request = request; }

    protected Preferences() { this(null); }

    public static void keepLanguage(String language, HttpServletRequest request, HttpServletResponse response) {
        keep(LANGUAGE, language, request, response);
    }

    static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public Locale getLocale() {
        var chosen = cookie(LANGUAGE, LANGUAGES).map(Locale::forLanguageTag).orElseGet(() -> Languages.of(request));
        return Texts.in(chosen).locale();
    }

    public String getLanguage() { return getLocale().getLanguage(); }

    /** What the page declares: nothing when the reader's system decides. */
    public String getTheme() {
        return "auto".equals(getChosenTheme()) ? null : getChosenTheme();
    }

    public String getChosenTheme() { return cookie(THEME, THEMES).orElse("auto"); }

    /** The query of this page with one choice more, so that a change of language keeps the filters. */
    public String query(String choice) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var kept = Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.matches("(lang|theme)=.*"));
        return String.join("&", kept.toList()) + (query.isEmpty() ? "" : "&") + choice;
    }

    private Optional<String> cookie(String name, List<String> known) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies).filter(c -> name.equals(c.getName())).map(Cookie::getValue)
                .filter(known::contains).findFirst();
    }
}
