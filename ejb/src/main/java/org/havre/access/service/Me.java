package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.havre.access.Caller;
import org.havre.access.Permissions;

/** Who calls. */
@Stateless
@UseCase
public class Me {
    private final Permissions permissions;

    protected Me() { this(null); }

    @Inject public Me(Permissions permissions) { this.permissions = permissions; }

    public Caller caller() { return permissions.caller(); }
}
