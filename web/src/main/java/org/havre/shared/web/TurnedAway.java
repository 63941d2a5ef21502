package org.havre.shared.web;

import java.net.MalformedURLException;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

import org.havre.access.Rebuff;
import org.havre.access.service.Rebuffs;

/** Has those remembered who were turned away. */
public final class TurnedAway {
    private static final String WHY = Rebuff.class.getName();

    private TurnedAway() {}

    /** For whoever tells the answer, and knows the reason less well. */
    public static void because(Rebuff why, HttpServletRequest request) {
        request.setAttribute(WHY, why);
    }

    /** The same, by what went wrong. */
    static void because(Throwable thrown, HttpServletRequest request) {
        if (Problems.tooMuch(thrown).isPresent()) because(Rebuff.TOO_MUCH, request);
    }

    /** @param place what of Havre was asked for; never a number or a name of the request */
    public static void note(Rebuff why, HttpServletRequest request, String place) {
        CDI.current().select(Rebuffs.class).get().note(why, request.getRemoteUser(), request.getRemoteAddr(), place);
    }

    /** From the page itself. */
    public static void note(Rebuff why, FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        note(why, request, place(request, request.getRequestURI()));
    }

    /** From the page itself, where this kind of answer turns somebody away. */
    static void note(ProblemKind answer, FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        note(answer, request, place(request, request.getRequestURI()));
    }

    /** Where this kind of answer turns somebody away. */
    static void note(ProblemKind answer, HttpServletRequest request, String place) {
        Optional.ofNullable((Rebuff) request.getAttribute(WHY)).or(() -> why(answer))
                .ifPresent(why -> note(why, request, place));
    }

    private static Optional<Rebuff> why(ProblemKind answer) {
        return Optional.ofNullable(switch (answer) {
            case FORBIDDEN -> Rebuff.FORBIDDEN;
            case MISSING -> Rebuff.NOT_THERE;
            case THROTTLED -> Rebuff.THROTTLED;
            case TOO_LARGE -> Rebuff.REFUSED_FILE;
            default -> null;
        });
    }

    /** The page itself where there is such a one, else the part of Havre that it would be in. */
    static String place(HttpServletRequest request, String address) {
        var path = address.substring(request.getContextPath().length());
        try {
            if (path.endsWith(".xhtml") && request.getServletContext().getResource(path) != null) return path;
        } catch (MalformedURLException unreadable) {
            return "elsewhere";
        }
        if (path.startsWith("/api/")) return "/api";
        return path.startsWith("/download/") ? "/download" : "elsewhere";
    }
}
