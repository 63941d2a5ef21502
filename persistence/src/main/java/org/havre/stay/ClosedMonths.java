package org.havre.stay;

import java.time.YearMonth;
import java.util.Set;

/** The months of a facility whose figures are frozen: what is corrected in one is confirmed first, and the figures stay. */
public interface ClosedMonths {
    Set<YearMonth> of(long facility);
}
