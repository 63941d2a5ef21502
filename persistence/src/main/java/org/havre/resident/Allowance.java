package org.havre.resident;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a household may expect of the asylum seekers' allowance, in euros a day: for information, OFII alone computes it
 * (CESEDA D.553-8 and D.553-9).
 *
 * @param first     for one person
 * @param next      for every further person
 * @param notHoused more for every adult who is not housed
 */
public record Allowance(BigDecimal first, BigDecimal next, BigDecimal notHoused) implements Serializable {

    /** Of a household that is housed, at whatever title. */
    public BigDecimal housed(int people) {
        if (people < 1) throw new IllegalArgumentException("a household has people");
        return first.add(next.multiply(BigDecimal.valueOf(people - 1L)));
    }

    /** Of a household that asked for a place and has none. */
    public BigDecimal notHoused(int people, int adults) {
        return housed(people).add(notHoused.multiply(BigDecimal.valueOf(adults)));
    }

    /** The first day on which the amount for those who are not housed is no longer due: that of the arrival. */
    public static LocalDate housedFrom(LocalDate arrival) {
        return arrival;
    }

    /** The last day for a protected person: the end of the month after the notification (L.551-13). */
    public static LocalDate endsAfterProtection(LocalDate notifiedOn) {
        return notifiedOn.plusMonths(1).with(lastDayOfMonth());
    }
}
