package org.havre.access.service;

import java.lang.reflect.Method;
import java.util.stream.Stream;

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
    private final SignedIn signedIn;
    private final Entry entry;
    private final Door door;

    @Inject public EnterFirst(SignedIn signedIn, Entry entry, Door door) {
        this.signedIn = signedIn;
        this.entry = entry;
        this.door = door;
    }

    @AroundInvoke Object enter(InvocationContext call) throws Exception {
        if (entry.caller().isEmpty()) {
            Stream.of(call.getParameters()).filter(FromAfar.class::isInstance)
                    .map(FromAfar.class::cast).forEach(signedIn::from);
            door.enter(signedIn.login(), signedIn.errand(name(call.getMethod())));
        }
        return call.proceed();
    }

    /** What the trail tells of why: the use case. */
    static String name(Method useCase) {
        return useCase.getDeclaringClass().getSimpleName() + '.' + useCase.getName();
    }
}
