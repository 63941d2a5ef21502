package org.havre.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the search of the frame by POST and sends the reader to the page that answers it. */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final transient SearchText search;
    private final transient Navigation navigation;

    @Inject public SearchServlet(SearchText search, Navigation navigation) {
        this.search = search;
        this.navigation = navigation;
    }

    protected SearchServlet() {
        this(null, null);
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        search.keep(typed == null ? null : typed.substring(0, Math.min(LONGEST, typed.length())));
        response.sendRedirect(request.getContextPath() + navigation.getSearch());
    }
}
