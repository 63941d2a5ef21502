package org.havre.stay;

import java.io.Serializable;

/**
 * From when on an absence is a matter for OFII, by the text and by the settings of the day.
 *
 * @param days            how many may pass before OFII is told: more than one week (CESEDA R.551-21)
 * @param daysToExit      how many may pass before an exit is proposed to OFII
 * @param oneSeenIsEnough whether one member who is seen speaks for the household
 */
public record AbsenceLimits(int days, int daysToExit, boolean oneSeenIsEnough) implements Serializable {}
