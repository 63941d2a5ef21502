package org.havre.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The exports and papers for people on screens: {@code /download/ofii.xlsx?month=…} is {@code
 * /api/v1/exports/ofii.xlsx?month=…}, and {@code /download/decisions/7/paper} is {@code /api/v1/decisions/7/paper}, for whoever signed in here, since programs' addresses take no session. It only reads.
 */
@WebServlet("/download/*")
public class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern EXPORT = Pattern.compile("/[a-z-]+\\.xlsx");
    private static final Pattern MADE = Pattern.compile("/exports/\\d{1,18}");
    private static final Pattern PAPER = Pattern.compile("/(decisions|credits/acts)/\\d{1,18}/paper");

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var file = request.getPathInfo();
        if (file != null && EXPORT.matcher(file).matches())
            request.getRequestDispatcher("/api/v1/exports" + file).forward(request, response);
        else
            if (file != null && MADE.matcher(file).matches())
                request.getRequestDispatcher("/api/v1" + file + "/file").forward(request, response);
            else
                if (file != null && PAPER.matcher(file).matches())
                    request.getRequestDispatcher("/api/v1" + file).forward(request, response);
                else
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
