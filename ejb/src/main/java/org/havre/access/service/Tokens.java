package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.AccountRule;
import org.havre.access.Permissions;
import org.havre.access.RandomKey;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;

/** What the caller's programs sign in with. */
@Stateless
@UseCase
public class Tokens {
    /** Before the key, so that one that leaked into a file is recognised. */
    public static final String MARK = "havre_";
    private static final int NAME = 60;
    private static final int DAYS = 366;

    private final Permissions permissions;
    private final EntityManager rows;
    private final Clock clock;

    protected Tokens() { this(null, null, null); }

    @Inject public Tokens(Permissions permissions, EntityManager rows, Clock clock) {
        this.permissions = permissions;
        this.rows = rows;
        this.clock = clock;
    }

    /** One that can still be used. */
    public record Token(long id, String name, boolean writes, String part, Instant made, Instant expires, Instant used)
            implements
            Serializable {}

    @SuppressWarnings("unchecked") public List<Token> mine() {
        var found = (List<Tuple>) rows.createNativeQuery("select * from access_token where account_id = :account"
                + " and ended_at is null and expires_at > :now order by made_at desc", Tuple.class)
                .setParameter("account", account()).setParameter("now", clock.instant()).getResultList();
        return found.stream().map(row -> new Token(row.get("id", Long.class), row.get("name", String.class),
                row.get("writes", Boolean.class), row.get("part", String.class), row.get("made_at", Instant.class),
                row.get("expires_at", Instant.class), row.get("used_at", Instant.class))).toList();
    }

    /**
     * @param writes whether it may record, not only read
     * @param part   of the caller's scope that it covers; null for all of it
     * @return what the program sends, told this once
     * @throws Refusal with everything that stands against it
     */
    public Secret make(String name, boolean writes, String part, int days) {
        var against = new ArrayList<Objection>();
        if (name == null || name.isBlank() || name.strip().length() > NAME)
            against.add(Objection.of(AccountRule.TOKEN_NAME, NAME).at("name"));
        if (days < 1 || days > DAYS) against.add(Objection.of(AccountRule.TOKEN_DAYS, DAYS).at("days"));
        Refusal.unlessEmpty(against);
        var token = new Secret(MARK + RandomKey.next().value());
        rows.createNativeQuery("insert into access_token (id, account_id, name, digest, writes, part, made_at,"
                + " expires_at) values (nextval('ids'), :account, :name, :digest, :writes, :part, :now, :until)")
                .setParameter("account", account()).setParameter("name", name.strip())
                .setParameter("digest", RandomKey.digest(token)).setParameter("writes", writes)
                .setParameter("part", part == null || part.isBlank() ? null : part)
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(Duration.ofDays(days))).executeUpdate();
        return token;
    }

    /** It opens nothing any more. */
    public void end(long token) {
        rows.createNativeQuery("update access_token set ended_at = :now where id = :token and account_id = :account"
                + " and ended_at is null").setParameter("now", clock.instant()).setParameter("token", token)
                .setParameter("account", account()).executeUpdate();
    }

    private long account() { return permissions.caller().account(); }
}
