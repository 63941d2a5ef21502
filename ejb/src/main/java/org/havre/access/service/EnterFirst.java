package org.havre.access.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.SecurityContext;

import org.havre.access.Entry;

/** Enters the transaction of a {@link UseCase} as whoever signed in, once. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class EnterFirst {
    private final SecurityContext security;
    private final Entry entry;
    private final Door door;

    @Inject public EnterFirst(SecurityContext security, Entry entry, Door door) {
        this.security = security;
        this.entry = entry;
        this.door = door;
    }

    @AroundInvoke Object enter(InvocationContext call) throws Exception {
        if (entry.caller().isEmpty()) {
            var principal = security.getCallerPrincipal();
            if (principal == null) throw new SignInNeeded();
            door.enter(principal.getName());
        }
        return call.proceed();
    }
}
