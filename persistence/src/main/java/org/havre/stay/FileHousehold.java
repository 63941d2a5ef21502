package org.havre.stay;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.Allowance;

/**
 * A household as a person's file shows it, the person first, and the scale of the allowance of that day.
 *
 * @param goes when the person's file is erased; null where nobody knows yet
 */
public record FileHousehold(List<FileMember> members, Allowance scale, LocalDate goes) implements Serializable {
    public FileHousehold {
        members = List.copyOf(members);
    }

    /** What the household may expect a day while it is housed, for information (CESEDA D.553-8). */
    public BigDecimal housed() {
        return scale.housed(members.size());
    }

    /** What it may expect a day while it has no place (CESEDA D.553-9). */
    public BigDecimal notHoused(LocalDate day) {
        return scale.notHoused(members.size(),
                (int) members.stream().filter(member -> member.born().isAdultOn(day)).count());
    }

    /** Whether the file goes within so many days. */
    public boolean goesWithin(int days, LocalDate today) {
        return goes != null && goes.isBefore(today.plusDays(days));
    }

    @Override public String toString() {
        return "household of a file";
    }
}
