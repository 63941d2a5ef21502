package org.havre.resident;

import java.io.Serializable;

/** Two files that may be of one person, and how much speaks for it. */
public record Alike(long one, long other, int weight) implements Serializable {}
