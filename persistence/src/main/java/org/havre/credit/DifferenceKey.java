package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What makes a difference the same one when it is found again, whatever its amount has become.
 *
 * @param facility null where it is about a region
 * @param region   null where it is about a facility
 * @param year     nought where a check is tied to none
 * @param month    null where it is about a year
 * @param of       which commitment, payment, envelope or act; empty where the rest says it
 */
public record DifferenceKey(CreditQuestion type, Long facility, String region, int year, YearMonth month, String of)
        implements
        Serializable {
    public DifferenceKey {
        requireNonNull(type, "type");
        requireNonNull(of, "of");
        if (facility == null == (region == null)) throw new IllegalArgumentException("of a facility, or of a region");
    }

    /** Month by month, or all months of a facility would meet in a small table. */
    @Override public int hashCode() {
        var hash = 31 * type.hashCode() + of.hashCode();
        hash = 31 * hash + (facility == null ? region.hashCode() : facility.hashCode());
        return 16 * hash + (month == null ? 0 : month.getMonthValue());
    }
}
