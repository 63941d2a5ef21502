package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import org.havre.access.RandomKey;
import org.havre.access.RecoveryCode;
import org.hibernate.Session;

/** What is asked after a right password: a code of the app, or one from paper. Each counts once. */
@Stateless
public class SecondStep {
    private final Door door;
    private final EntityManager rows;
    private final Seeds seeds;
    private final Clock clock;

    protected SecondStep() { this(null, null, null, null); }

    @Inject public SecondStep(Door door, EntityManager rows, Seeds seeds, Clock clock) {
        this.door = door;
        this.rows = rows;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** @param login whose password was right */
    public boolean isRight(String login, String typed) {
        var account = door.enter(login).account();
        return typed.strip().matches("[\\d\\s]{6,9}") ? isOfTheApp(account, typed) : isFromPaper(account, typed);
    }

    private boolean isOfTheApp(long account, String code) {
        var row = rows.unwrap(Session.class).createNativeQuery("select secret, last_step from second_factor"
                + " where account_id = :account and confirmed_at is not null for update", Tuple.class)
                .setParameter("account", account).uniqueResultOptional();
        if (row.isEmpty()) return false;
        var seed = seeds.opened(account, row.get().get("secret", byte[].class));
        if (seed.isEmpty()) return false;
        var step = Codes.step(seed.get(), code, clock.instant());
        if (step.isEmpty() || step.getAsLong() <= row.get().get("last_step", Long.class)) return false;
        rows.createNativeQuery("update second_factor set last_step = :step where account_id = :account")
                .setParameter("step", step.getAsLong()).setParameter("account", account).executeUpdate();
        return true;
    }

    private boolean isFromPaper(long account, String code) {
        return rows.createNativeQuery("update recovery_code set used_at = :now where account_id = :account"
                + " and digest = :digest and used_at is null").setParameter("now", clock.instant())
                .setParameter("account", account).setParameter("digest", RandomKey.digest(RecoveryCode.typed(code)))
                .executeUpdate() == 1;
    }
}
