package org.havre.comparison;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of OFII's file as it was kept, line by line.
 *
 * @param month  null where no month has come in
 * @param toldAt when its figures came in last; null where they have not
 */
public record ComparedMonth(YearMonth month, Instant toldAt, List<MonthLine> lines) implements Serializable {
    public ComparedMonth {
        lines = List.copyOf(lines);
    }
}
