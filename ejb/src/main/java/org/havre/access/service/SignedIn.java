package org.havre.access.service;

import java.security.Principal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whoever signed in, as the server knows them, with the part that they look at. */
@Dependent
public class SignedIn {
    /** As the server names a call without a caller. */
    private static final String NOBODY = "anonymous";

    private final Principal principal;
    private final Focus focus;

    @Inject public SignedIn(Principal principal, Focus focus) {
        this.principal = principal;
        this.focus = focus;
    }

    public String login() {
        var login = principal.getName();
        if (login == null || login.equals(NOBODY)) throw new SignInNeeded();
        return login;
    }

    /** Null for the whole scope. */
    public String part() { return focus.part(); }
}
