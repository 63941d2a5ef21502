package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;

/** When a document has to be there: on a day of so many years after the one that it is about, below nought before it. */
public record DocumentDeadline(int yearsAfter, MonthDay day, Certainty certainty) implements Serializable {

    public LocalDate of(int year) {
        return day.atYear(year + yearsAfter);
    }
}
