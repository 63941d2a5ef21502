package org.havre.occupancy;

import java.time.LocalDate;
import java.util.Comparator;

/** Which row a night of a group adds up to. */
record Slot(Group group, LocalDate start) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::group).thenComparing(Slot::start);

    @Override public int compareTo(Slot other) { return ORDER.compare(this, other); }
}
