package org.havre.access;

import java.io.Serializable;
import java.util.Locale;

/** For whom a transaction runs. Role and scope are null where the account holds no right on the business date. */
public record Caller(long account, String login, String displayName, Role role, Scope scope, Locale locale)
        implements
        Serializable {

    public boolean may(Act act) {
        return role != null && role.may(act);
    }

    public boolean covers(long facility) {
        return scope != null && scope.covers(facility);
    }

    @Override public String toString() {
        return "caller " + account;
    }
}
