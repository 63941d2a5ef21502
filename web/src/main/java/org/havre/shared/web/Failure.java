package org.havre.shared.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.havre.access.Forbidden;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Texts;

/**
 * What went wrong, reduced to what can be told: the objections, and the exception that says the most. What nobody
 * foresaw is logged under an incident number.
 */
record Failure(List<Objection> objections, Throwable cause) {
    private static final System.Logger LOG = System.getLogger(Failure.class.getName());
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");
    private static final int DEEPEST = 20;

    static Failure of(Throwable thrown) {
        var chain = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST).toList();
        for (var cause : new ArrayList<>(chain)) {
            var objections = objections(cause);
            if (!objections.isEmpty()) return new Failure(objections, cause);
            if (cause instanceof ViewExpiredException) return new Failure(List.of(), cause);
        }
        return unforeseen(chain.get(chain.size() - 1), thrown);
    }

    private static List<Objection> objections(Throwable cause) {
        if (cause instanceof Refusal refusal) return refusal.objections();
        if (cause instanceof Forbidden) return List.of(Objection.of("failure.forbidden"));
        if (cause instanceof NotFound) return List.of(Objection.of("failure.missing"));
        if (cause instanceof OptimisticLockException) return List.of(Objection.of("failure.stale"));
        if (cause instanceof ConstraintViolationException invalid)
            return invalid.getConstraintViolations().stream()
                    .map(v -> Objection.of(v.getMessageTemplate().replaceAll("[{}]", "")))
                    .toList();
        return cause instanceof SQLException refused ? broken(refused) : List.of();
    }

    /** Class 23 of SQL states: the database refused; the constraint's name is the key of the sentence. */
    private static List<Objection> broken(SQLException refused) {
        if (refused.getSQLState() == null || !refused.getSQLState().startsWith("23")) return List.of();
        var name = CONSTRAINT.matcher(String.valueOf(refused.getMessage()));
        var known = name.find() && Texts.in(Locale.FRENCH).has(name.group(1));
        return List.of(Objection.of(known ? name.group(1) : "failure.constraint"));
    }

    private static Failure unforeseen(Throwable root, Throwable thrown) {
        var incident = incident();
        LOG.log(Level.ERROR, "incident " + incident, thrown);
        return new Failure(List.of(Objection.of("failure.unknown", incident)), root);
    }

    /** Eight characters to read over the telephone. */
    static String incident() {
        return HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
