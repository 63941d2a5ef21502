package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A difference, or a finding of a check, as lists show it.
 *
 * @param facility null where it is about a region
 * @param year     nought where a check is tied to none
 * @param month    null where it is about a year
 * @param amount   null where no cost is known
 * @param frozen   whether its facts are those of closed months
 * @param said     the last word that somebody said of it, whatever became of it since; null while nobody did
 * @param why      the months, nights and acts behind it
 */
public record DifferenceRow(long id, CreditQuestion type, Long facility, String code, String name, String regionCode,
        String region, int year, YearMonth month, String target, long count, Euros amount, boolean frozen,
        LocalDate firstSeenOn, LocalDate closedOn, ReconciledState state, Long ownerId, String owner, Said said,
        List<Trace> why) implements Serializable {

    public DifferenceRow {
        why = List.copyOf(why);
    }

    /** What somebody said. */
    public record Said(String author, LocalDate on, String comment) implements Serializable {}

    public boolean isTiedToYear() { return year != 0; }

    public String title() { return facility == null ? region : code == null ? name : code + " · " + name; }

    /** Days since it was first seen, until it closed. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(firstSeenOn, closedOn == null ? today : closedOn);
    }
}
