package org.havre.access.service;

import static org.havre.access.AccountRule.EMAIL_FORM;
import static org.havre.access.AccountRule.LOGIN_FORM;
import static org.havre.access.AccountRule.LOGIN_TAKEN;
import static org.havre.access.AccountRule.NAME_MISSING;
import static org.havre.access.AccountRule.SIRET_FORM;
import static org.havre.access.AccountRule.YOUR_OWN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.havre.access.Act;
import org.havre.access.PasswordHash;
import org.havre.access.Permissions;
import org.havre.access.RandomKey;
import org.havre.access.Siret;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Page;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;

/** An administrator keeps the accounts: invites, closes and opens them again, and hands out one-time links. */
@Stateless
@UseCase
public class AccountService {
    private static final Duration LINK_HOLDS = Duration.ofDays(3);
    private static final String LOGIN = "[a-z0-9._@+-]{2,100}";
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@]{1,189}";
    private static final int NAME = 100;

    private final Permissions permissions;
    private final EntityManager rows;
    private final BusinessClock business;
    private final Clock clock;
    private final Sessions sessions;

    protected AccountService() { this(null, null, null, null, null); }

    @Inject public AccountService(Permissions permissions, EntityManager rows, BusinessClock business, Clock clock,
            Sessions sessions) {
        this.permissions = permissions;
        this.rows = rows;
        this.business = business;
        this.clock = clock;
        this.sessions = sessions;
    }

    /** @param text a part of login or name; null for all */
    public Page<AccountRow> page(String text, int first, int size) {
        var found = read(text == null || text.isBlank() ? null : text.strip(), null, first, size);
        var matching = found.isEmpty() ? 0 : found.get(0).get("matching", Long.class);
        return new Page<>(found.stream().map(AccountRow::of).toList(), first, size, matching);
    }

    /** @throws NotFound where there is none */
    public AccountRow get(long account) {
        return read(null, account, 0, 1).stream().map(AccountRow::of).findFirst()
                .orElseThrow(() -> new NotFound("account"));
    }

    @SuppressWarnings("unchecked") private List<Tuple> read(String text, Long account, int first, int most) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        return rows
                .createNativeQuery("select * from account_rows(cast(:text as text), cast(:account as bigint), :today,"
                        + " :first, :most)", Tuple.class)
                .setParameter("text", text).setParameter("account", account)
                .setParameter("today", business.today()).setParameter("first", first).setParameter("most", most)
                .getResultList();
    }

    /**
     * Enters an account that nobody can sign in to yet.
     *
     * @return its number
     * @throws Refusal with everything that stands against it
     */
    public long invite(String login, String name) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        var wanted = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        var against = new ArrayList<Objection>();
        if (!wanted.matches(LOGIN)) against.add(Objection.of(LOGIN_FORM).at("login"));
        if (name == null || name.isBlank() || name.strip().length() > NAME)
            against.add(Objection.of(NAME_MISSING, NAME).at("name"));
        if (isTaken(wanted)) against.add(Objection.of(LOGIN_TAKEN).at("login"));
        Refusal.unlessEmpty(against);
        return ((Number) rows.createNativeQuery("insert into account (id, login, display_name, password_hash)"
                + " values (nextval('ids'), :login, :name, :hash) returning id").setParameter("login", wanted)
                .setParameter("name", name.strip())
                .setParameter("hash", PasswordHash.ofNobody().text()).getSingleResult()).longValue();
    }

    private boolean isTaken(String login) {
        return !rows.createNativeQuery("select 1 from account where login = :login").setParameter("login", login)
                .getResultList().isEmpty();
    }

    /** A link by which the account's owner chooses a password, told this once; those of before open nothing more. */
    public Secret link(long account) {
        another(account);
        forAccount("delete from account_link where account_id = :account and used_at is null", account)
                .executeUpdate();
        var link = RandomKey.next();
        forAccount("insert into account_link (digest, account_id, made_by, made_at, expires_at)"
                + " values (:digest, :account, :author, :now, :until)", account)
                .setParameter("digest", RandomKey.digest(link)).setParameter("author", permissions.caller().account())
                .setParameter("now", clock.instant()).setParameter("until", clock.instant().plus(LINK_HOLDS))
                .executeUpdate();
        return link;
    }

    /** Closes an account at once, with every session and token that it has; nothing that it recorded changes. */
    public void close(long account) {
        var row = another(account);
        forAccount("update account set enabled = false where id = :account", account).executeUpdate();
        forAccount("update access_token set ended_at = :now where account_id = :account and ended_at is null", account)
                .setParameter("now", clock.instant()).executeUpdate();
        sessions.closeAll(row.login(), null);
    }

    public void reopen(long account) {
        another(account);
        forAccount("update account set enabled = true where id = :account", account).executeUpdate();
    }

    /** Takes a lost second factor away; where the account needs one, it is set up anew at the next sign-in. */
    public void dropFactor(long account) {
        var row = another(account);
        forAccount("select drop_second_factor(:account)", account).getResultList();
        sessions.closeAll(row.login(), null);
    }

    /**
     * Says by which address and employer an identity provider knows the account's owner; nothing for both takes that way
     * in away. What was open by the one of before is closed.
     */
    public void identify(long account, String email, String siret) {
        var row = another(account);
        var wanted = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        var employer = Siret.read(siret);
        if (wanted.isEmpty() && (siret == null || siret.isBlank()))
            forAccount("delete from account_identity where account_id = :account", account).executeUpdate();
        else {
            var against = new ArrayList<Objection>();
            if (!wanted.matches(EMAIL)) against.add(Objection.of(EMAIL_FORM).at("email"));
            if (employer.isEmpty()) against.add(Objection.of(SIRET_FORM).at("siret"));
            Refusal.unlessEmpty(against);
            forAccount("insert into account_identity (account_id, email, siret) values (:account, :email, :siret)"
                    + " on conflict (account_id) do update set email = excluded.email, siret = excluded.siret", account)
                    .setParameter("email", wanted).setParameter("siret", employer.get().value()).executeUpdate();
        }
        sessions.closeAll(row.login(), null);
    }

    /** How many sessions an account has open. */
    public int sessions(AccountRow account) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        return sessions.of(account.login()).size();
    }

    public void closeSessions(long account) { sessions.closeAll(another(account).login(), null); }

    /** Administrators leave their own account to another one. */
    private AccountRow another(long account) {
        var row = get(account);
        if (row.id() == permissions.caller().account()) throw new Refusal(Objection.of(YOUR_OWN));
        return row;
    }

    private Query forAccount(String sql, long account) {
        return rows.createNativeQuery(sql).setParameter("account", account);
    }
}
