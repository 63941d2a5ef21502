package org.havre.access.service;

import jakarta.enterprise.context.RequestScoped;

/**
 * The part of their scope that somebody looks at, for one request: {@code facility:12} or {@code department:69}. The
 * database narrows the scope to it and never widens it, whatever stands here.
 */
@RequestScoped
public class Focus {
    private String part;

    public void on(String chosen) { part = chosen; }

    /** Null for the whole scope. */
    public String part() { return part; }
}
