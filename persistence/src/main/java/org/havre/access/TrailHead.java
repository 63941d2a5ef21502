package org.havre.access;

/** The last seal of the chain, in hexadecimal, with its number. */
public record TrailHead(long number, String seal) {}
