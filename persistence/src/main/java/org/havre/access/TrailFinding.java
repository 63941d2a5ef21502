package org.havre.access;

/**
 * Something of the trail that is not as it was written.
 *
 * @param seal  below which it lies; null where it lies below none
 * @param line  which one, where one can be named
 * @param lines how many there are
 */
public record TrailFinding(TrailFault fault, Long seal, Long line, long lines) {}
