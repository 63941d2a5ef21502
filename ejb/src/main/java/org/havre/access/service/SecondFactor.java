package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.havre.access.AccountRule;
import org.havre.access.Permissions;
import org.havre.access.RandomKey;
import org.havre.access.RecoveryCode;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;
import org.hibernate.Session;

/** The caller's own second factor: offered, confirmed by a first code, taken back. */
@Stateless
@UseCase
public class SecondFactor {
    private static final String MINE = " where account_id = :account";

    private final Permissions permissions;
    private final EntityManager rows;
    private final Seeds seeds;
    private final Clock clock;

    protected SecondFactor() { this(null, null, null, null); }

    @Inject public SecondFactor(Permissions permissions, EntityManager rows, Seeds seeds, Clock clock) {
        this.permissions = permissions;
        this.rows = rows;
        this.seeds = seeds;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param on        whether a code is asked for when the caller signs in
     * @param codesLeft how many recovery codes can still be used
     */
    public record State(boolean on, int codesLeft) implements Serializable {}

    public State state() {
        return rows.unwrap(Session.class).createNativeQuery("select exists (select 1 from second_factor" + MINE
                + " and confirmed_at is not null) as held, (select count(*) from recovery_code" + MINE
                + " and used_at is null) as codes", Tuple.class).setParameter("account", account())
                .uniqueResultOptional()
                .map(row -> new State(row.get("held", Boolean.class), row.get("codes", Number.class).intValue()))
                .orElseThrow();
    }

    /** A new secret for the caller's app; nothing is asked for until a code of it was seen. */
    public FactorOffer offer() {
        if (state().on()) throw new Refusal(Objection.of("SecondFactor.IS_ON"));
        var secret = Codes.newSecret();
        rows.createNativeQuery("insert into second_factor (account_id, secret) values (:account, :secret)"
                + " on conflict (account_id) do update set secret = excluded.secret")
                .setParameter("account", account()).setParameter("secret", seeds.locked(account(), secret))
                .executeUpdate();
        return FactorOffer.of(permissions.caller().login(), secret);
    }

    /**
     * The first code confirms it.
     *
     * @return recovery codes, told this once
     * @throws Refusal where the code is none of the secret's
     */
    public List<Secret> confirm(String code) {
        var step = rows.unwrap(Session.class).createNativeQuery("select secret from second_factor" + MINE, byte[].class)
                .setParameter("account", account()).uniqueResultOptional()
                .flatMap(locked -> seeds.opened(account(), locked)).stream()
                .flatMapToLong(secret -> Codes.step(secret, code, clock.instant()).stream()).findFirst();
        if (step.isEmpty()) throw new Refusal(Objection.of(AccountRule.WRONG_CODE).at("code"));
        rows.createNativeQuery("update second_factor set confirmed_at = :now, last_step = :step" + MINE)
                .setParameter("now", clock.instant()).setParameter("step", step.getAsLong())
                .setParameter("account", account()).executeUpdate();
        return newRecoveryCodes();
    }

    /** Ten new codes; those of before no longer count. */
    public List<Secret> newRecoveryCodes() {
        rows.createNativeQuery("delete from recovery_code" + MINE).setParameter("account", account()).executeUpdate();
        var codes = RecoveryCode.some();
        codes.forEach(code -> rows
                .createNativeQuery("insert into recovery_code (account_id, digest) values (:account, :digest)")
                .setParameter("account", account()).setParameter("digest", RandomKey.digest(code)).executeUpdate());
        return codes;
    }

    /** No longer asked for. */
    public void drop() {
        for (var table : List.of("recovery_code", "second_factor"))
            rows.createNativeQuery("delete from " + table + MINE).setParameter("account", account()).executeUpdate();
    }

    private long account() { return permissions.caller().account(); }
}
