package org.havre.name.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havre.name.Names;
import org.havre.resident.Resemblances;

/** Each step of keeping names in a transaction of its own, in which nobody has entered. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NameKeeping {
    private static final int AT_ONCE = 2_000;

    private final Names names;
    private final Resemblances resemblances;

    protected NameKeeping() { this(null, null); }

    @Inject public NameKeeping(Names names, Resemblances resemblances) {
        this.names = names;
        this.resemblances = resemblances;
    }

    /** Those of an earlier edition, or without keys, are due. */
    public void lookAtAll() { names.fallDue(); }

    /** Some of those that are due, compared with everybody else at once; answers whether there may be more. */
    public boolean some() {
        var people = names.keepSome(AT_ONCE);
        resemblances.compare(people);
        return !people.isEmpty();
    }
}
