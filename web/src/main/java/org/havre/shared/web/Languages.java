package org.havre.shared.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.havre.shared.Texts;

/** Which of Havre's languages somebody reads best: French where the request does not say. */
public final class Languages {
    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.FRENCH
                : best(Collections.list(request.getLocales()));
    }

    public static Locale best(List<Locale> accepted) {
        return accepted.stream().filter(locale -> Texts.LOCALES.contains(Locale.forLanguageTag(locale.getLanguage())))
                .findFirst()
                .map(locale -> Texts.in(locale).locale()).orElse(Locale.FRENCH);
    }
}
