package org.havre.statement;

import java.io.Serializable;

/** A statement under the digest that it was stored with. */
public record FrozenMonth(String digest, Statement statement) implements Serializable {

    public static FrozenMonth of(Statement statement) { return new FrozenMonth(statement.digest(), statement); }

    /** Whether what is stored is what was signed. */
    public boolean isIntact() {
        return digest.equals(statement.digest());
    }
}
