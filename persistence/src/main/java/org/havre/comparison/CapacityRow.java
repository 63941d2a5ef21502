package org.havre.comparison;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many places a facility has, by the act, by the beds that are open, and by OFII's file.
 *
 * @param act        by the terms in force; null where they are only known from OFII's file
 * @param since      the first day of the terms in force
 * @param actName    which act says so; null where it is not named
 * @param beds       open in units that are not transitory; null where no place is described
 * @param transitory open in transitory units, which are not among them
 * @param ofii       by the newest file up to that day; null where none names it
 * @param month      of that file
 */
public record CapacityRow(CentreName name, Integer act, LocalDate since, String actName, Integer beds, int transitory,
        Integer ofii, YearMonth month) implements Serializable {

    public Agreement agreement() {
        var known = known().distinct().toArray();
        if (known.length < 2) return known().count() < 2 ? Agreement.NOT_COMPARED : Agreement.SAME;
        return Agreement.of(IntStream.of(known).min().orElseThrow(), IntStream.of(known).max().orElseThrow(),
                reference());
    }

    /** How many places lie between the smallest and the largest that is known. */
    public int gap() {
        var known = known().summaryStatistics();
        return known.getCount() == 0 ? 0 : known.getMax() - known.getMin();
    }

    private int reference() { return act != null ? act : ofii != null ? ofii : beds; }

    private IntStream known() {
        return Stream.of(act, beds, ofii).filter(Objects::nonNull).mapToInt(Integer::intValue);
    }
}
