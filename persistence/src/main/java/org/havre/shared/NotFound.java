package org.havre.shared;

import jakarta.ejb.ApplicationException;

/** What does not exist, or lies outside the caller's scope: the two are told alike. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
