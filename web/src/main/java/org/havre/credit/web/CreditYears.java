package org.havre.credit.web;

import java.time.LocalDate;

/** A year as it is asked for in an address; what is no year of Havre asks for that of the business date. */
final class CreditYears {
    private static final int FIRST = 2015;
    private static final int LAST = 2100;

    private CreditYears() {}

    /** The year in which an act that has been recorded is looked at: the running one, or the one in which it begins. */
    static int of(LocalDate startsOn, LocalDate today) {
        return Math.max(startsOn.getYear(), today.getYear());
    }

    static int read(String asked, LocalDate today) {
        if (asked == null || !asked.matches("\\d{4}")) return today.getYear();
        var year = Integer.parseInt(asked);
        return year < FIRST || year > LAST ? today.getYear() : year;
    }
}
