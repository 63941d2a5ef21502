package org.havre.access.service;

import java.security.Principal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.havre.access.Entry;

/** Enters the transaction of a {@link UseCase} as whoever signed in, once. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class EnterFirst {
    /** As the server names a call without a caller. */
    private static final String NOBODY = "anonymous";

    private final Principal principal;
    private final Entry entry;
    private final Door door;

    @Inject public EnterFirst(Principal principal, Entry entry, Door door) {
        this.principal = principal;
        this.entry = entry;
        this.door = door;
    }

    @AroundInvoke Object enter(InvocationContext call) throws Exception {
        if (entry.caller().isEmpty()) {
            var login = principal.getName();
            if (login == null || login.equals(NOBODY)) throw new SignInNeeded();
            door.enter(login);
        }
        return call.proceed();
    }
}
