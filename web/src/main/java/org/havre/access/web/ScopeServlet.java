package org.havre.access.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps in the session what part of the scope its reader looks at; the database sees to it that it is one. */
@WebServlet("/scope")
public class ScopeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PART = Pattern.compile("(facility|department):\\w{1,20}");

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var part = request.getParameter("part");
        if (part != null && !part.isEmpty() && !PART.matcher(part).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var session = request.getSession();
        var seat = (Seat) session.getAttribute(Seat.NAME);
        session.setAttribute(Seat.NAME, seat.lookingAt(part == null || part.isEmpty() ? null : part));
        response.sendRedirect(request.getContextPath() + Return.checked(request.getParameter("from")));
    }
}
