package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/** What is reconciled at once: a facility's month, its year, or an envelope of a region. */
public sealed interface CreditFacts extends Serializable permits MonthFacts, YearFacts, EnvelopeFacts {
    /** Null of an envelope. */
    Long facility();

    /** Null of a facility. */
    String region();

    int year();

    /** Null of a year. */
    YearMonth month();

    /** Whether they come from what was closed, and so will not move. */
    boolean closed();

    /**
     * @param of     which commitment, payment or envelope it is about; empty where that is clear
     * @param count  of nights, days or places; nought where only money is counted
     * @param amount null where no cost is known
     */
    default Difference difference(DifferenceType type, String of, long count, Euros amount, List<Trace> why) {
        return new Difference(new DifferenceKey(type, facility(), region(), year(), month(), of), count, amount,
                closed(), why);
    }
}
