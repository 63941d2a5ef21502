package org.havre.access.service;

import java.lang.System.Logger.Level;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.havre.access.Rebuff;

/**
 * Who was turned away: on the trail, with account and address, and in the server's log without them; once for each
 * pattern, so that nobody fills either by trying.
 */
@Stateless
public class Rebuffs {
    private static final System.Logger LOG = System.getLogger(Rebuffs.class.getName());

    private final EntityManager rows;
    private final Patterns patterns;

    protected Rebuffs() { this(null, null); }

    @Inject public Rebuffs(EntityManager rows, Patterns patterns) {
        this.rows = rows;
        this.patterns = patterns;
    }

    /**
     * @param login of whoever signed in; null for nobody
     * @param place a page, resource or use case that Havre knows, never what was typed; null where it matters little
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // what they came for is undone
    public void note(Rebuff why, String login, String address, String place) {
        if (!patterns.begins(why, login, address, place)) return;
        LOG.log(Level.INFO, "turned away: {0} at {1}", why, place == null ? "the door" : place);
        rows.createNativeQuery("select record_rebuff(:why, :login, :address, :place)", String.class)
                .setParameter("why", "Rebuff." + why).setParameter("login", login).setParameter("address", address)
                .setParameter("place", place).getSingleResult();
    }
}
