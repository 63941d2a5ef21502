package org.havre.access.service;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.havre.access.Rebuff;
import org.havre.shared.Refusal;

/** Has those remembered whose file a {@link UseCase} refused before it counted what the file says. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 2)
public class NoteRefusedFiles {
    private static final int DEEPEST = 20;
    /** Of size, kind, inflation, password and macros: the rules that every file comes upon first, by their names. */
    static final Set<String> RULES = Set.of("WorkbookFault", "PaperRule");

    private final SignedIn signedIn;
    private final Rebuffs rebuffs;

    @Inject public NoteRefusedFiles(SignedIn signedIn, Rebuffs rebuffs) {
        this.signedIn = signedIn;
        this.rebuffs = rebuffs;
    }

    @AroundInvoke Object note(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception refused) {
            if (isOfFile(refused)) {
                var errand = signedIn.errand(EnterFirst.name(call.getMethod()));
                rebuffs.note(Rebuff.REFUSED_FILE, signedIn.login(), errand.address(), errand.act());
            }
            throw refused;
        }
    }

    private static boolean isOfFile(Exception refused) {
        return Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause).limit(DEEPEST)
                .filter(Refusal.class::isInstance).flatMap(cause -> ((Refusal) cause).objections().stream())
                .anyMatch(objection -> RULES.contains(objection.key().replaceFirst("\\..*", "")));
    }
}
