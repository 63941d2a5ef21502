package org.havre.access.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where somebody wanted to go before the login page came between; never out of Havre. */
final class Return {
    private Return() {}

    static String address(HttpServletRequest request) {
        return request.getServletPath() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** The address if it is one of our pages, else the first page. */
    static String checked(String address) {
        return address != null && address.matches("/[\\w/-]+\\.xhtml(\\?[\\w=&%.+-]*)?") ? address : "/";
    }
}
