package org.havre.shared.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.shared.Objection;
import org.havre.shared.Texts;

/**
 * Why a request of another program was not answered (RFC 9457), with all the reasons.
 *
 * @param objections the reasons, as keys and codes
 * @param incident   the number under which our fault was logged; null where it is not our fault
 */
public record Problem(ProblemKind kind, List<Objection> objections, String incident) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Looked up once: the look-up costs more than the answer. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public Problem { objections = List.copyOf(objections); }

    public static Problem of(ProblemKind kind) { return new Problem(kind, List.of(), null); }

    public static Problem of(ProblemKind kind, List<Objection> objections) {
        return new Problem(kind, objections, null);
    }

    static Problem incident(String number) { return new Problem(ProblemKind.INCIDENT, List.of(), number); }

    public JsonObject json(Locale locale) {
        var texts = Texts.in(locale);
        var json = JSON.createObjectBuilder()
                .add("type", kind.type())
                .add("title", texts.label(kind))
                .add("status", kind.status())
                .add("detail", detail(texts));
        var errors = JSON.createArrayBuilder();
        for (var objection : objections) {
            var error = JSON.createObjectBuilder();
            Optional.ofNullable(objection.field()).ifPresentOrElse(f -> error.add("field", f),
                    () -> error.addNull("field"));
            errors.add(error.add("code", objection.key()).add("message", sentence(texts, objection)));
        }
        json.add("errors", errors);
        if (incident != null) json.add("incident", incident);
        return json.build();
    }

    /** For {@link ErrorServlet} to tell, once the container has stopped the request. */
    public void leaveFor(HttpServletRequest request) {
        request.setAttribute(Problem.class.getName(), this);
    }

    static Optional<Problem> left(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(Problem.class.getName()));
    }

    /** As the whole answer to a program, in its language. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = Languages.of(request);
        response.setStatus(kind.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json(locale));
    }

    private String detail(Texts texts) {
        if (incident != null) return texts.text("problem.incident", incident);
        if (objections.isEmpty()) return texts.text("problem." + kind.name() + ".detail");
        return String.join(" ", objections.stream().map(objection -> sentence(texts, objection)).toList());
    }

    private static String sentence(Texts texts, Objection objection) {
        return texts.text(objection.key(), objection.parameters().toArray());
    }
}
