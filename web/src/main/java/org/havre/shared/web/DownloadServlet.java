package org.havre.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The exports for people on screens: {@code /download/ofii.xlsx?month=…} is {@code /api/v1/exports/ofii.xlsx?month=…}
 * for whoever signed in here, since programs' addresses take no session. It only reads.
 */
@WebServlet("/download/*")
public class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern EXPORT = Pattern.compile("/[a-z]+\\.xlsx");

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var file = request.getPathInfo();
        if (file == null || !EXPORT.matcher(file).matches()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else request.getRequestDispatcher("/api/v1/exports" + file).forward(request, response);
    }
}
