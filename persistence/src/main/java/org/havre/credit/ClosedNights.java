package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.havre.credit.CreditNights.Counts;
import org.havre.shared.Period;

/** A month as it was closed: its sums stand, whatever is recorded since. */
record ClosedNights(YearMonth month, long opened, long unavailable, long awaited, long overstay)
        implements
        Serializable {

    boolean isStill(Counts live) {
        return opened == live.opened() && unavailable == live.unavailable() && awaited == live.awaited()
                && overstay == live.overstay();
    }

    Period nights() { return Period.between(month.atDay(1), month.plusMonths(1).atDay(1)); }

    /** What was not frozen night by night is told by its sum: places funded less places open, over all of the month. */
    Counts counts(List<CreditNights> live) {
        var funded = live.stream().mapToLong(CreditNights::placeDays).sum();
        var undecided = live.stream().mapToLong(each -> each.counts().undecided()).sum();
        return new Counts(opened, Math.max(funded - opened, 0), Math.max(opened - funded, 0), unavailable, undecided,
                awaited, overstay, live.stream().mapToLong(each -> each.counts().countedTwice()).sum());
    }
}
