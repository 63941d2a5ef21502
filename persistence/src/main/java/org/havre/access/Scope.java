package org.havre.access;

import java.io.Serializable;
import java.util.Set;

/** The facilities that a right covers on the business date; the key names the region, département or row. */
public record Scope(ScopeKind kind, String key, Set<Long> facilities) implements Serializable {

    public Scope {
        facilities = Set.copyOf(facilities);
    }

    public boolean covers(long facility) {
        return facilities.contains(facility);
    }
}
