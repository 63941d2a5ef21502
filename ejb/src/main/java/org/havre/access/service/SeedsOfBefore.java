package org.havre.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Seeds that were kept open before there was a key, or come from a backup of then, are locked before anybody enters. */
@Startup
@Singleton
public class SeedsOfBefore {
    private final EntityManager rows;
    private final Seeds seeds;

    protected SeedsOfBefore() { this(null, null); }

    @Inject public SeedsOfBefore(EntityManager rows, Seeds seeds) {
        this.rows = rows;
        this.seeds = seeds;
    }

    @PostConstruct
    @SuppressWarnings("unchecked") void lock() {
        seeds.prepare();
        ((List<Tuple>) rows.createNativeQuery("select account_id, secret from open_seeds()", Tuple.class)
                .getResultList()).forEach(row -> {
                    var account = row.get("account_id", Long.class);
                    var open = row.get("secret", byte[].class);
                    rows.createNativeQuery("select lock_seed(:account, :open, :locked)", Boolean.class)
                            .setParameter("account", account).setParameter("open", open)
                            .setParameter("locked", seeds.locked(account, open)).getSingleResult();
                });
    }
}
