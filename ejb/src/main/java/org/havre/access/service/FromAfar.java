package org.havre.access.service;

/** Comes along with what goes on behind its caller's back, where no request tells any more from where they asked. */
public interface FromAfar {
    /** Of the machine that asked. */
    String address();

    /** Of the caller's scope, that they look at; null for all of it. */
    default String part() { return null; }
}
