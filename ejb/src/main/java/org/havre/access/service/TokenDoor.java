package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import org.havre.access.RandomKey;
import org.havre.shared.HavreSettings;
import org.havre.shared.Secret;
import org.hibernate.Session;

/** Whose program a token lets in, and how far. */
@Stateless
public class TokenDoor {
    private final EntityManager rows;
    private final HavreSettings settings;
    private final Clock clock;

    protected TokenDoor() { this(null, null, null); }

    @Inject public TokenDoor(EntityManager rows, HavreSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param part of the account's scope; null for all of it */
    public record Let(String login, boolean writes, String part) {}

    /** Empty for what is no token, was ended, has run out, or belongs to a closed account. */
    public Optional<Let> open(Secret token) {
        if (!token.value().matches(Tokens.MARK + "[\\w-]{43}")) return Optional.empty();
        return rows.unwrap(Session.class)
                .createNativeQuery("select * from account_of_token(:digest, :now)", Tuple.class)
                .setParameter("digest", RandomKey.digest(token)).setParameter("now", clock.instant())
                .uniqueResultOptional().filter(row -> settings.demo() || !row.get("demo", Boolean.class))
                .map(row -> new Let(row.get("login", String.class), row.get("writes", Boolean.class),
                        row.get("part", String.class)));
    }
}
