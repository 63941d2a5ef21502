package org.havre.access;

import java.io.Serializable;
import java.util.Set;

/**
 * The facilities that a right covers on the business date, or the part of them that its holder looks at.
 *
 * @param key the region's or département's code, or the row's number; null for facilities and the nation
 * @param name as it is told to its reader; null for the nation, and for a part that holds nothing
 * @param ofRight how many facilities the right covers in all
 */
public record Scope(ScopeKind kind, String key, String name, Set<Long> facilities, int ofRight)
        implements
        Serializable {

    public Scope {
        facilities = Set.copyOf(facilities);
    }

    /** All that the right covers. */
    public Scope(ScopeKind kind, String key, String name, Set<Long> facilities) {
        this(kind, key, name, facilities, facilities.size());
    }

    public boolean isPart() { return facilities.size() < ofRight; }

    public boolean covers(long facility) {
        return facilities.contains(facility);
    }
}
