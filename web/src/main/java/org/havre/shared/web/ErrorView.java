package org.havre.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Set;

/** Why a page could not be shown, and what to do next. */
@Named
@RequestScoped
public class ErrorView {
    private static final System.Logger LOG = System.getLogger(ErrorView.class.getName());
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404);

    private final HttpServletRequest request;
    private String kind = "404";
    private String incident;

    @Inject public ErrorView(HttpServletRequest request) { this.request = request; }

    protected ErrorView() { this(null); }

    @PostConstruct void understand() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown != null) explain(thrown);
        else if (status != null) kind = TOLD.contains(status) ? status.toString() : status < 500 ? "400" : "500";
        if (thrown == null && "500".equals(kind)) note(null);
    }

    private void explain(Throwable thrown) {
        var failure = Failure.of(thrown);
        var key = failure.objections().isEmpty() ? "" : failure.objections().get(0).key();
        kind = switch (key) {
            case "failure.forbidden" -> "403";
            case "failure.missing" -> "404";
            default -> failure.cause() instanceof ViewExpiredException ? "expired" : "500";
        };
        if (!"failure.unknown".equals(key)) return;
        incident = failure.objections().get(0).parameters().get(0).toString();
    }

    private void note(Throwable thrown) {
        incident = Failure.incident();
        LOG.log(Level.ERROR,
                "incident " + incident + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
    }

    /** The end of the keys that tell it: 400, 401, 403, 404, 500 or expired. */
    public String getKind() { return kind; }

    public String getIncident() { return incident; }

    public boolean isSignInNeeded() { return "401".equals(kind) || "expired".equals(kind); }
}
