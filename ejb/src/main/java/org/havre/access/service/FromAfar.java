package org.havre.access.service;

/** Comes along with what goes on behind its caller's back, where no request tells any more from where they asked. */
public interface FromAfar {
    /** Of the machine that asked. */
    String address();
}
