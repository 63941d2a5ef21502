package org.havre.access.service;

import java.io.Serializable;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.havre.access.Caller;
import org.havre.access.Permissions;
import org.havre.access.ScopeNames;

/** Who I am to Havre today: my account, my role and what it covers. */
@Stateless
@UseCase
public class Me {
    private final Permissions permissions;
    private final ScopeNames names;

    protected Me() { this(null, null); }

    @Inject public Me(Permissions permissions, ScopeNames names) {
        this.permissions = permissions;
        this.names = names;
    }

    public Caller caller() { return permissions.caller(); }

    /** The caller, and what the scope is called; null where it has no name of its own. */
    public Standing standing() {
        var caller = permissions.caller();
        return new Standing(caller, Optional.ofNullable(caller.scope()).flatMap(names::of).orElse(null));
    }

    /** Who stands before the page. */
    public record Standing(Caller caller, String scopeName) implements Serializable {}
}
