package org.havre.shared.web;

import java.io.IOException;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.shared.service.Readiness;

/** For whoever watches over Havre: whether it lives, and whether it may be used. Needs no account, tells no secret. */
@WebServlet(urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    @Inject public HealthServlet(Readiness readiness) { this.readiness = readiness; }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var trouble = trouble();
        if (trouble.isEmpty() && request.getServletPath().endsWith("/ready"))
            trouble = String.join("\", \"", new TreeSet<>(readiness.underWay()));
        response.setStatus(trouble.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(
                trouble.isEmpty()
                        ? "{\"status\":\"UP\"}"
                        : "{\"status\":\"DOWN\",\"waitingFor\":[\"" + trouble + "\"]}");
    }

    private String trouble() {
        try {
            return readiness.databaseAnswers() ? "" : "database";
        } catch (RuntimeException e) {
            log("The database does not answer", e);
            return "database";
        }
    }
}
