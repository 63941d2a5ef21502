package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.shared.Period;

/**
 * An act as lists show it.
 *
 * @param lastDay  null where it names none
 * @param amends   the number of the act that it amends; null for any other
 * @param places   that it gives on its first day; null where it speaks of none
 * @param ending   whether it ends soon and no other follows
 */
public record ActRow(long id, long facility, String code, String facilityName, ActNature nature, String number,
        LocalDate signedOn, LocalDate startsOn, LocalDate lastDay, boolean extension, Long amendsId, String amends,
        Integer places, boolean paper, boolean ending) implements Serializable {

    public ActTerms terms() { return new ActTerms(nature, number, signedOn, startsOn, lastDay, extension); }

    public Period days() { return new Period(startsOn, lastDay == null ? null : lastDay.plusDays(1)); }

    public ActState state(LocalDate today) { return ActState.of(days(), ending, today); }

    public String title() { return code == null ? facilityName : code + " · " + facilityName; }
}
