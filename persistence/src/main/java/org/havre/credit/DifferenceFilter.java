package org.havre.credit;

import java.util.List;

/**
 * Which differences, or findings of checks, of a year are asked for, and those that are tied to none with them; null lets all
 * through.
 *
 * @param among what was asked
 * @param owner an account; nought for those that nobody owns
 */
public record DifferenceFilter(List<CreditQuestion> among, int year, String region, Long facility,
        ReconciledState state, Long owner) {
    public DifferenceFilter {
        among = List.copyOf(among);
    }

    /**
     * Everything in which decisions, presence and money differ.
     *
     * @param region null for all of the scope
     */
    public static DifferenceFilter ofYear(int year, String region) {
        return new DifferenceFilter(CreditQuestion.differences(null), year, region, null, null, null);
    }
}
