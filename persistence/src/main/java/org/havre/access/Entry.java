package org.havre.access;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Optional;

/** Who entered the running transaction; empty until somebody has. */
@TransactionScoped
public class Entry implements Serializable {

    private static final long serialVersionUID = 1L;

    private Caller caller;

    public void of(Caller entering) {
        caller = entering;
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }
}
