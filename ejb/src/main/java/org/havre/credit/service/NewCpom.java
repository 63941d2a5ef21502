package org.havre.credit.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.credit.ActNature;
import org.havre.credit.ActTerms;
import org.havre.orientation.Paper;

/**
 * A multi-year contract as it is told.
 *
 * @param facilities those that are in it from its first day
 * @param paper      null where none is attached
 */
public record NewCpom(String number, LocalDate signedOn, LocalDate startsOn, LocalDate lastDay, List<Long> facilities,
        Paper paper) {

    public NewCpom {
        facilities = List.copyOf(facilities);
        number = number == null ? "" : number.strip();
    }

    ActTerms terms() { return new ActTerms(ActNature.CPOM, number, signedOn, startsOn, lastDay, false); }
}
