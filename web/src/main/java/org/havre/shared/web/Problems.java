package org.havre.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.sql.SQLException;

import org.havre.access.Forbidden;
import org.havre.access.TooMuch;
import org.havre.access.service.SignInNeeded;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Texts;
import org.primefaces.csp.CspException;

/** Every failure of a REST call becomes a problem that can be told; the others get an incident number. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");
    private static final int DEEPEST = 20;

    @Context private HttpHeaders headers;
    @Context private HttpServletRequest request;
    @Context private ResourceInfo resource;

    @Override public Response toResponse(Throwable thrown) {
        var problem = of(thrown);
        NeutralAnswers.note(problem);
        TurnedAway.because(thrown, request);
        TurnedAway.note(problem.kind(), request, place());
        var locale = Languages.best(headers.getAcceptableLanguages());
        var answer = Response.status(problem.kind().status()).type(Problem.MEDIA_TYPE)
                .entity(problem.json(locale).toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        retryAfter(thrown).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getHeaderString(HttpHeaders.ALLOW) != null)
            answer.header(HttpHeaders.ALLOW, known.getResponse().getHeaderString(HttpHeaders.ALLOW));
        return answer.build();
    }

    private String place() {
        var asked = resource.getResourceClass();
        return asked == null ? "/api" : "/api/v1/" + asked.getAnnotation(Path.class).value();
    }

    static Problem of(Throwable thrown) { return foreseen(thrown).orElseGet(() -> unforeseen(thrown)); }

    /** Where somebody looks at too much. */
    static Optional<TooMuch> tooMuch(Throwable thrown) {
        return causes(thrown).filter(TooMuch.class::isInstance).map(TooMuch.class::cast).findFirst();
    }

    /** In how many seconds it may be tried again, where that is known. */
    static Optional<String> retryAfter(Throwable thrown) {
        return tooMuch(thrown).map(much -> Long.toString(much.pause().toSeconds() + 1));
    }

    /** Those that have begun. */
    private static long minutes(TooMuch much) {
        return Math.max(1, (much.pause().toSeconds() + 59) / 60);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }

    /** Empty where it is our fault. */
    static Optional<Problem> foreseen(Throwable thrown) {
        return causes(thrown).flatMap(cause -> told(cause).stream()).findFirst();
    }

    private static Optional<Problem> told(Throwable cause) {
        if (cause instanceof Refusal refusal) return Optional.of(Problem.of(ProblemKind.REFUSED, refusal.objections()));
        if (cause instanceof UnreadableParameter unreadable)
            return Optional.of(Problem.of(ProblemKind.BAD_REQUEST, unreadable.objections()));
        if (cause instanceof Forbidden) return Optional.of(Problem.of(ProblemKind.FORBIDDEN));
        if (cause instanceof TooMuch much)
            return Optional.of(Problem.of(ProblemKind.THROTTLED,
                    List.of(Objection.of("TooMuch." + much.kind(), minutes(much)))));
        if (cause instanceof NotFound) return Optional.of(Problem.of(ProblemKind.MISSING));
        if (cause instanceof SignInNeeded) return Optional.of(Problem.of(ProblemKind.SIGN_IN_NEEDED));
        if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException)
            return Optional.of(Problem.of(ProblemKind.STALE));
        if (cause instanceof ConstraintViolationException invalid) return Optional.of(invalid(invalid));
        if (cause instanceof CspException // a form that was not laid out for this reader
                || cause instanceof JsonbException || cause instanceof JsonParsingException)
            return Optional.of(Problem.of(ProblemKind.BAD_REQUEST));
        if (cause instanceof SQLException refused) return refused(refused);
        return cause instanceof WebApplicationException answer ? answered(answer) : Optional.empty();
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        return Problem.of(ProblemKind.BAD_REQUEST, invalid.getConstraintViolations().stream().map(violation -> {
            var path = violation.getPropertyPath().toString();
            return Objection.of(violation.getMessageTemplate().replaceAll("[{}]", ""))
                    .at(path.substring(path.lastIndexOf('.') + 1));
        }).toList());
    }

    /**
     * Class 23: the data are against a rule, whose name is the key of the sentence; 40, 55: somebody was faster; 42501:
     * the database does not let this role do it, unless it is Havre itself that lacks a grant.
     */
    private static Optional<Problem> refused(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        if (state.startsWith("40") || state.startsWith("55")) return Optional.of(Problem.of(ProblemKind.STALE));
        if (state.equals("42501") && !String.valueOf(refused.getMessage()).contains("permission denied"))
            return Optional.of(Problem.of(ProblemKind.FORBIDDEN));
        if (!state.startsWith("23")) return Optional.empty();
        var name = CONSTRAINT.matcher(String.valueOf(refused.getMessage()));
        var known = name.find() && Texts.in(Locale.FRENCH).has(name.group(1));
        return Optional.of(Problem.of(ProblemKind.REFUSED,
                List.of(Objection.of(known ? name.group(1) : "failure.constraint"))));
    }

    /** What JAX-RS itself answers; a parameter that cannot be read comes as “not found” with a cause. */
    private static Optional<Problem> answered(WebApplicationException answer) {
        var status = answer.getResponse().getStatus();
        if (status == 404 && answer.getCause() != null) return Optional.of(Problem.of(ProblemKind.BAD_REQUEST));
        return status >= 500 ? Optional.empty() : Optional.of(Problem.of(ProblemKind.of(status)));
    }

    private static Problem unforeseen(Throwable thrown) {
        var number = Incident.number();
        LOG.log(System.Logger.Level.ERROR, "incident " + number, thrown);
        return Problem.incident(number);
    }
}
