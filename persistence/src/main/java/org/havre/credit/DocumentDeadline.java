package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;

/** When a document has to be there: on a day of so many years after the one that it is about, below nought before it. */
public record DocumentDeadline(int yearsAfter, MonthDay day, Certainty certainty) implements Serializable {

    public LocalDate of(int year) {
        return day.atYear(year + yearsAfter);
    }

    /** The last of February is one in leap years only. */
    boolean isThereEveryYear() {
        return day.isValidYear(LocalDate.EPOCH.getYear());
    }

    boolean isThatOf(DatedDeadline other) {
        return yearsAfter == other.deadline().yearsAfter && day.equals(other.deadline().day);
    }
}
