package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import java.time.YearMonth;
import java.util.Set;

/** No facility closes its months yet. */
@Dependent
public class NoMonthIsClosed implements ClosedMonths {
    @Override public Set<YearMonth> of(long facility) { return Set.of(); }
}
