package org.havre.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havre.shared.service.MonthsRead;

/** Of which closed months a request says that it was read that they are touched: a box of a page, or a parameter of REST. */
@WebFilter(urlPatterns = "/*")
public class MonthsReadFilter extends HttpFilter {
    static final String PARAMETER = "closedMonths";
    private static final long serialVersionUID = 1L;

    private final transient MonthsRead read;

    @Inject public MonthsReadFilter(MonthsRead read) { this.read = read; }

    protected MonthsReadFilter() { this(null); }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        read.from(() -> request.getParameterValues(PARAMETER));
        chain.doFilter(request, response);
    }
}
