package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Whose account a provider's word opens: by the address and the employer together, and by nothing else. */
@Stateless
public class Identified {
    private final EntityManager rows;
    private final SignIn signIn;

    protected Identified() { this(null, null); }

    @Inject public Identified(EntityManager rows, SignIn signIn) {
        this.rows = rows;
        this.signIn = signIn;
    }

    /** The login and what sign-in knows of it; empty for nobody's, and for a closed account's. */
    public Optional<SignInAnswer.Accepted> account(Proof proof) {
        if (proof.email().isEmpty() || proof.siret().isEmpty()) return Optional.empty();
        var login = (String) rows.createNativeQuery("select account_of_identity(:email, :siret)", String.class)
                .setParameter("email", proof.email().get()).setParameter("siret", proof.siret().get().value())
                .getSingleResult();
        return Optional.ofNullable(login)
                .flatMap(found -> signIn.account(found).map(account -> new SignInAnswer.Accepted(found, account)));
    }
}
