package org.havre.access;

import java.io.Serializable;
import java.util.Set;

/**
 * The facilities that a right covers on the business date.
 *
 * @param key the region's or département's code, or the row's number; null for facilities and the nation
 * @param name as it is told to its reader; null for the nation
 */
public record Scope(ScopeKind kind, String key, String name, Set<Long> facilities) implements Serializable {

    public Scope {
        facilities = Set.copyOf(facilities);
    }

    public boolean covers(long facility) {
        return facilities.contains(facility);
    }
}
