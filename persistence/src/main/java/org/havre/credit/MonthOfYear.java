package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * One of the twelve months of a facility's year.
 *
 * @param due       what falls due in it
 * @param placeDays places that acts fund, over all of its days
 * @param delivered null while none of its nights is over
 */
public record MonthOfYear(YearMonth month, List<Instalment> due, Euros paid, long placeDays, CreditMonth delivered)
        implements
        Serializable {

    public MonthOfYear {
        due = List.copyOf(due);
    }

    public Euros dueAmount() { return Euros.sum(due.stream().map(Instalment::amount).toList()); }

    /** Whether some of it is a twelfth of last year's grant. */
    public boolean isProvisional() {
        return due.stream().anyMatch(Instalment::provisional);
    }

    public Euros gap() { return paid.minus(dueAmount()); }
}
