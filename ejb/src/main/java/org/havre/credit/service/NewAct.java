package org.havre.credit.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.credit.ActDetails;
import org.havre.credit.ActNature;
import org.havre.credit.ActTerms;
import org.havre.credit.PaperDays;
import org.havre.credit.Tranche;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;
import org.havre.orientation.Paper;

/**
 * An act as it is told.
 *
 * @param lastDay  null where it names none
 * @param amends   the number of the row that it amends or extends; null where there is none
 * @param tranches the places that it gives from its first day; none where it speaks of none
 * @param becomes  the kind of the facility from its first day on; null where it stays what it is
 * @param paper    null where none is attached
 * @param says     the days that the paper says
 * @param special  places for some that it grants; nothing of those that it does not speak of
 */
public record NewAct(long facility, ActNature nature, String number, LocalDate signedOn, LocalDate startsOn,
        LocalDate lastDay, Long amends, boolean extension, List<Tranche> tranches, FacilityKind becomes, Paper paper,
        PaperDays says, Map<PlaceAttribute, Integer> special) {

    public NewAct {
        tranches = List.copyOf(tranches);
        special = Map.copyOf(special);
        number = number == null ? "" : number.strip();
    }

    ActDetails details() { return new ActDetails(paper != null, says, special, tranches); }

    ActTerms terms() { return new ActTerms(nature, number, signedOn, startsOn, lastDay, extension); }
}
