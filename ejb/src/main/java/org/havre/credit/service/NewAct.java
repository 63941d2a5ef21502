package org.havre.credit.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.credit.ActNature;
import org.havre.credit.ActTerms;
import org.havre.credit.Tranche;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Paper;

/**
 * An act as it is told.
 *
 * @param lastDay  null where it names none
 * @param amends   the number of the row that it amends or extends; null where there is none
 * @param tranches the places that it gives from its first day; none where it speaks of none
 * @param becomes  the kind of the facility from its first day on; null where it stays what it is
 * @param paper    null where none is attached
 */
public record NewAct(long facility, ActNature nature, String number, LocalDate signedOn, LocalDate startsOn,
        LocalDate lastDay, Long amends, boolean extension, List<Tranche> tranches, FacilityKind becomes, Paper paper) {

    public NewAct {
        tranches = List.copyOf(tranches);
        number = number == null ? "" : number.strip();
    }

    ActTerms terms() { return new ActTerms(nature, number, signedOn, startsOn, lastDay, extension); }
}
