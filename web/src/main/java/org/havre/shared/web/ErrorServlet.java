package org.havre.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What nobody else has told: to people on the error page, to programs as a problem. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null) TurnedAway.note(kind(request, response), request, TurnedAway.place(request, asked));
        if (asked != null && asked.startsWith(request.getContextPath() + "/api/")) tell(request, response);
        else request.getRequestDispatcher("/error.xhtml").forward(request, response);
    }

    private static ProblemKind kind(HttpServletRequest request, HttpServletResponse response) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Problem.left(request).or(() -> Problems.foreseen(thrown)).map(Problem::kind)
                .orElseGet(() -> ProblemKind.of(response.getStatus()));
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.left(request).orElseGet(() -> failed(request, response)).write(request, response);
    }

    private static Problem failed(HttpServletRequest request, HttpServletResponse response) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return thrown == null ? Problem.of(ProblemKind.of(response.getStatus())) : Problems.of(thrown);
    }
}
