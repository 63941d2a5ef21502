package org.havre.access.service;

import jakarta.ejb.ApplicationException;

/** Nobody has signed in, or the account was closed since. */
@ApplicationException(rollback = true)
public class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
