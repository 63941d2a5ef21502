package org.havre.shared.web;

import java.util.Locale;
import java.util.stream.Stream;

/** What can become of a request that is not answered; the label is the title of the problem. */
public enum ProblemKind {
    BAD_REQUEST(400), SIGN_IN_NEEDED(401), TOKEN_NEEDED(401), FORBIDDEN(403), MISSING(404), NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STALE(409), //
    TOO_LARGE(413), UNSUPPORTED(415), REFUSED(422), THROTTLED(429), INCIDENT(500), BUSY(503);

    private final int status;

    ProblemKind(int status) { this.status = status; }

    public int status() { return status; }

    /** The name of this kind that programs compare. */
    public String type() {
        return "urn:havre:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemKind of(int status) {
        return Stream.of(values()).filter(kind -> kind.status == status).findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INCIDENT);
    }
}
