package org.havre.access.service;

import java.security.Principal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whoever signed in, as the server knows them, with what they look at and from where. */
@Dependent
public class SignedIn {
    /** As the server names a call without a caller. */
    private static final String NOBODY = "anonymous";

    private final Principal principal;
    private final Focus focus;
    private final Whence whence;

    @Inject public SignedIn(Principal principal, Focus focus, Whence whence) {
        this.principal = principal;
        this.focus = focus;
        this.whence = whence;
    }

    public String login() {
        var login = principal.getName();
        if (login == null || login.equals(NOBODY)) throw new SignInNeeded();
        return login;
    }

    void from(FromAfar errand) {
        whence.from(errand.address());
        if (errand.part() != null) focus.on(errand.part());
    }

    /** @param act the use case that they come for */
    Errand errand(String act) {
        return new Errand(focus.part(), whence.address(), act);
    }
}
