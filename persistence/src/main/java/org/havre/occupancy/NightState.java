package org.havre.occupancy;

import java.time.LocalDate;

/** What the figures of a night are worth: counted, counted before the night is over, or what would come of it. */
public enum NightState {
    REALISED, PROVISIONAL, FORECAST;

    public static NightState of(LocalDate night, LocalDate today) {
        if (night.isBefore(today)) return REALISED;
        return night.equals(today) ? PROVISIONAL : FORECAST;
    }
}
