package org.havre.access;

import java.time.Instant;
import java.util.List;

/**
 * One line of the trail: keys and names of fields, never what stands in them.
 *
 * @param login   whose act it was; null for Havre's own, and for a login that nobody has
 * @param name    of the account, where its reader may know it
 * @param part    of the scope that was looked at; null for all of it
 * @param act     the use case that did it
 * @param entity  the kind of thing, as its table is named, and {@code key} which one
 * @param rows    how many there were, where that is more to the point
 */
public record TrailLine(long id, Instant at, TrailKind kind, String login, String name, Role role, String part,
        String address, String act, String entity, String key, Long person, Long household, Long facility,
        List<String> fields, Integer rows) {
    public TrailLine { fields = List.copyOf(fields); }
}
