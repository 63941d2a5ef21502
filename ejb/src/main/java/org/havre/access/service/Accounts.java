package org.havre.access.service;

import java.time.Instant;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.havre.access.PasswordHash;
import org.havre.access.RandomKey;
import org.havre.access.TrailKind;
import org.havre.shared.BusinessClock;
import org.havre.shared.Secret;
import org.hibernate.Session;

/** Every account there is, before anybody has signed in: the narrow door of the database alone. */
@Stateless
public class Accounts {
    private final EntityManager entities;

    private final BusinessClock clock;

    protected Accounts() { this(null, null); }

    @Inject public Accounts(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<Account> find(String login) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select * from account_for_login(:login, :today)", Tuple.class)
                .setParameter("login", login).setParameter("today", clock.today()).uniqueResultOptional()
                .map(Accounts::account);
    }

    private static Account account(Tuple row) {
        return new Account(row.get("id", Number.class).longValue(), row.get("password_hash", String.class),
                row.get("enabled", Boolean.class), row.get("demo", Boolean.class), row.get("locale", String.class),
                row.get("has_factor", Boolean.class), row.get("needs_factor", Boolean.class));
    }

    /** Whoever signs in begins a visit; the one before ended when it was last gone on with. */
    public void beginVisit(String login, Instant now) {
        visit("begin_visit", login, now);
    }

    public void goOnVisiting(String login, Instant now) { visit("go_on_visiting", login, now); }

    private void visit(String function, String login, Instant now) {
        entities.createNativeQuery("select " + function + "(:login, :now)", String.class)
                .setParameter("login", login).setParameter("now", now).getSingleResult();
    }

    /** Whether an account has signed in with this browser before. */
    public boolean knows(String login, Secret browser, Instant now) {
        return browser != null && (Boolean) browser("is_known_browser", login, browser, now, Boolean.class);
    }

    /** Remembers the browser that an account has signed in with. */
    public void know(String login, Secret browser, Instant now) {
        browser("know_browser", login, browser, now, String.class);
    }

    private Object browser(String function, String login, Secret browser, Instant now, Class<?> answer) {
        return entities.createNativeQuery("select " + function + "(:login, :digest, :now)", answer)
                .setParameter("login", login).setParameter("digest", RandomKey.digest(browser))
                .setParameter("now", now).getSingleResult();
    }

    /** Who came in, was refused or left stands on the trail, whether the login is anybody's or not. */
    public void told(TrailKind kind, String login, String address) {
        told(kind, login, address, null);
    }

    /** @param act by which way; null for the ways of Havre's own */
    public void told(TrailKind kind, String login, String address, String act) {
        entities.createNativeQuery("select record_sign_in(:kind, :login, :address, cast(:act as text))", String.class)
                .setParameter("kind", kind.name()).setParameter("login", login).setParameter("address", address)
                .setParameter("act", act).getSingleResult();
    }

    public boolean none() {
        return (Boolean) entities.createNativeQuery("select not exists (select 1 from account)", Boolean.class)
                .getSingleResult();
    }

    /** The first administrator of an empty database: may import, and give accounts to others. */
    public void addAdministrator(Secret password) {
        entities.createNativeQuery("select enter_first()", Boolean.class).getSingleResult();
        entities.createNativeQuery("""
                with entered as (
                    insert into account (id, login, display_name, password_hash)
                    values (nextval('ids'), 'admin', 'Administration', :hash) returning id)
                insert into account_right (id, account_id, role, scope, starts_on)
                select nextval('ids'), id, 'ADMIN', 'NATION', date '2000-01-01' from entered""")
                .setParameter("hash", PasswordHash.of(password).text()).executeUpdate();
    }
}
