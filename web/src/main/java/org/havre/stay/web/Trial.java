package org.havre.stay.web;

import static java.util.stream.Collectors.toSet;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;
import org.havre.stay.Weighed;

/** What stands against something before it is recorded: what forbids it, and what may be set aside once it is read. */
public record Trial(List<Objection> objections) implements Serializable {
    static final Trial NOTHING = new Trial(List.of());

    public List<Objection> getObstacles() {
        return objections.stream().filter(objection -> !Weighed.mayBeSetAside(objection)).toList();
    }

    public List<Objection> getWarnings() { return objections.stream().filter(Weighed::mayBeSetAside).toList(); }

    /** The warnings as they are accepted; none where they were not. */
    Set<String> accepted(boolean read) {
        return read ? keys(getWarnings()) : Set.of();
    }

    static Set<String> keys(List<Objection> warnings) {
        return warnings.stream().map(Objection::key).collect(toSet());
    }
}
