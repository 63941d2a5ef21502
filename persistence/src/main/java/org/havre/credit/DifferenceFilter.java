package org.havre.credit;

/**
 * Which differences of a year are asked for; null lets all through.
 *
 * @param owner an account; nought for those that nobody owns
 */
public record DifferenceFilter(int year, String region, Long facility, DifferenceType type, ReconciledState state,
        Long owner) {

    public static DifferenceFilter ofYear(int year) {
        return new DifferenceFilter(year, null, null, null, null, null);
    }
}
