package org.havre.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
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
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 429);

    private final HttpServletRequest request;
    private String kind = "404";
    private String incident;

    @Inject public ErrorView(HttpServletRequest request) { this.request = request; }

    protected ErrorView() { this(null); }

    @PostConstruct void understand() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown != null) explain(thrown);
        else if (status != null) kind = told(status);
        if (incident == null && "500".equals(kind)) note();
    }

    private void explain(Throwable thrown) {
        var problem = Problems.of(thrown);
        incident = problem.incident();
        kind = Failures.expired(thrown) != null ? "expired" : told(problem.kind().status());
    }

    private void note() {
        incident = Incident.number();
        LOG.log(Level.ERROR,
                "incident " + incident + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static String told(int status) {
        if (TOLD.contains(status)) return Integer.toString(status);
        return status < 500 ? "400" : "500";
    }

    /** The end of the keys that tell it: 400, 401, 403, 404, 429, 500 or expired. */
    public String getKind() {
        return kind;
    }

    public String getIncident() { return incident; }

    public boolean isSignInNeeded() { return "401".equals(kind) || "expired".equals(kind); }
}
