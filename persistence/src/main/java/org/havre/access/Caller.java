package org.havre.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * For whom a transaction runs. Role and scope are null where the account holds no right on the business date.
 *
 * @param locale the language that the account has chosen; null until it has
 * @param leftAt when the visit before this one ended, by the clock that is never moved; null at the first
 */
public record Caller(long account, String login, String displayName, Role role, Scope scope, Locale locale,
        Instant leftAt) implements Serializable {

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
