package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Whose figures a row tells: one facility, or all of a group.
 *
 * @param facility its number, 0 for a group
 * @param key      code of the facility, département or region, name of the kind, operator or directorate; null for those
 *                 that have none
 * @param name     as people read it; null where the key says it
 */
public record Group(long facility, String key, String name) implements Comparable<Group>, Serializable {
    private static final Comparator<Group> ORDER = comparing(Group::key, nullsLast(naturalOrder()))
            .thenComparing(Group::facility);

    static Group of(String key, String name) { return new Group(0, key, name); }

    @Override public int compareTo(Group other) { return ORDER.compare(this, other); }
}
