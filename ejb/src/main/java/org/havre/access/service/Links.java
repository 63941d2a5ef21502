package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.havre.access.AccountRule;
import org.havre.access.PasswordHash;
import org.havre.access.PasswordRule;
import org.havre.access.RandomKey;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;

/** Whoever holds a one-time link chooses the password of its account. */
@Stateless
public class Links {
    private final EntityManager rows;
    private final Clock clock;

    protected Links() { this(null, null); }

    @Inject public Links(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The login that a link is for; empty once it was used, is over, or never was. */
    public Optional<String> holder(Secret link) {
        return Optional
                .ofNullable((String) rows.createNativeQuery("select account_of_link(:digest, :now)", String.class)
                        .setParameter("digest", RandomKey.digest(link)).setParameter("now", clock.instant())
                        .getSingleResult());
    }

    /**
     * Uses a link up.
     *
     * @return the login, with its new password
     * @throws Refusal where the link is over, or something stands against the password
     */
    public String use(Secret link, Secret password) {
        var login = holder(link).orElseThrow(Links::over);
        Refusal.unlessEmpty(PasswordRule.against(password, login).stream().map(o -> o.at("password")).toList());
        var used = (String) rows.createNativeQuery("select use_link(:digest, :now, :hash)", String.class)
                .setParameter("digest", RandomKey.digest(link)).setParameter("now", clock.instant())
                .setParameter("hash", PasswordHash.of(password).text()).getSingleResult();
        return Optional.ofNullable(used).orElseThrow(Links::over);
    }

    private static Refusal over() { return new Refusal(Objection.of(AccountRule.LINK_OVER)); }
}
