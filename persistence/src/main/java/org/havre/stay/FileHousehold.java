package org.havre.stay;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.Allowance;

/** A household as a person's file shows it, the person first, and the scale of the allowance of that day. */
public record FileHousehold(List<FileMember> members, Allowance scale) implements Serializable {
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

    @Override public String toString() {
        return "household of a file";
    }
}
