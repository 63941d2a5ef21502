package org.havre.statement;

import java.io.Serializable;

/** Who recorded or closed something, as they were called then. */
public record Author(long account, String name) implements Serializable {
    @Override public String toString() { return "author " + account; }
}
