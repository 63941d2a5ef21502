package org.havre.stay.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.havre.stay.ChangeRow;
import org.havre.stay.Kin;

/**
 * A household, what has changed in it, and the other households of its facility, which it might join.
 *
 * @param others those who head them
 */
public record HouseholdPlan(List<Kin> members, List<Kin> others, List<ChangeRow> changes) implements Serializable {
    public HouseholdPlan {
        members = List.copyOf(members);
        others = List.copyOf(others);
        changes = List.copyOf(changes);
    }

    /** The other households with the names of their heads, by reference. */
    public Map<Long, Kin> hosts() {
        var hosts = new TreeMap<Long, Kin>();
        others.forEach(kin -> hosts.put(kin.household(), kin));
        return hosts;
    }
}
