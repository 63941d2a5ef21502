package org.havre.occupancy;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A line of what a figure adds up from.
 *
 * @param who   a name; null for readers who may see none, and for places
 * @param person number of who is told by name; null as there
 * @param where unit and place in words, one bed after the other; null for people without a bed
 * @param first the first night or day that counts, {@code last} the last
 * @param count nights, or comings and goings; negative where they are taken off
 */
public record Part(String who, Long person, String where, LocalDate first, LocalDate last, long count)
        implements Serializable {

    @Override public String toString() { return "part of " + count; }
}
