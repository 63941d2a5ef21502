package org.havre.occupancy;

import java.time.LocalDate;

/** How long the time of one row is. */
public enum Step {
    NIGHT, MONTH;

    /** The first day of the row that a night belongs to. */
    LocalDate start(LocalDate night) {
        return this == NIGHT ? night : night.withDayOfMonth(1);
    }
}
