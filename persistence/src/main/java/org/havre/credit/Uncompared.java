package org.havre.credit;

import java.io.Serializable;

/**
 * A facility whose places are compared with nothing.
 *
 * @param title its code and name
 */
public record Uncompared(long facility, String title, Reason reason) implements Serializable {
    /** What is lacking. */
    public enum Reason {
        /** No act says how many places it funds. */
        NO_ACT,
        /** No place is described, so nobody knows what is open. */
        NO_PLACES
    }
}
