package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.stay.Applicant;
import org.havre.stay.PlaceSearch.Option;

/**
 * A household that waits, and every unit of the region for a day of arrival, the best first.
 *
 * @param lastDay the last day to present itself by a decision of today
 * @param own     whether the household waits in the caller's region, and not in one that asks for a place
 */
public record Search(List<Applicant> household, LocalDate arrival, LocalDate lastDay, boolean own,
        List<Option> options) {

    /** One unit among them, with all that stands against it.
     *  @throws NotFound where it is none of the region's */
    public Option of(long unit) {
        return options.stream().filter(option -> option.fit().lodging().unit() == unit).findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }
}
