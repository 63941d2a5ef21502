package org.havre.shared.service;

import java.io.Serializable;

/** How much work waits, and how much of it is late. */
public record Waiting(long count, long late) implements Serializable {
    public static final Waiting NOTHING = new Waiting(0, 0);

    public Waiting plus(Waiting other) { return new Waiting(count + other.count, late + other.late); }
}
