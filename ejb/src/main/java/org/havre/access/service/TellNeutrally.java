package org.havre.access.service;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** Counts what {@link MeetsOthers others} were come upon, and tries nothing for whoever came upon too many. */
@MeetsOthers
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 1)
public class TellNeutrally {
    private static final int DEEPEST = 20;
    /** The exceptions to the silence about others, by the constraint that knows them; all tell the same sentence. */
    public static final Set<String> EXCEPTIONS = Set.of("person_agdref_taken", "decision_number_taken",
            "stay_person_present_elsewhere");

    private final SignedIn signedIn;
    private final Encounters encounters;

    @Inject public TellNeutrally(SignedIn signedIn, Encounters encounters) {
        this.signedIn = signedIn;
        this.encounters = encounters;
    }

    @AroundInvoke Object tell(InvocationContext call) throws Exception {
        var login = signedIn.login();
        var wait = encounters.wait(login);
        if (wait.isPresent()) throw new Refusal(Objection.of("elsewhere.wait", wait.get().toMinutes() + 1));
        try {
            return call.proceed();
        } catch (Exception refused) {
            if (isOfOthers(refused)) encounters.another(login);
            throw refused;
        }
    }

    private static boolean isOfOthers(Exception refused) {
        return Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause).limit(DEEPEST)
                .filter(SQLException.class::isInstance).map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> EXCEPTIONS.stream().anyMatch(message::contains));
    }
}
