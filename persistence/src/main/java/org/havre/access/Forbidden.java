package org.havre.access;

import jakarta.ejb.ApplicationException;

/** What the caller's role does not allow. */
@ApplicationException(rollback = true)
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(Act act) {
        super(act.name());
    }
}
