package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.orientation.service.NewAdmission;

/**
 * Households that OFII sends to one facility together: a coach of people.
 *
 * @param numbers the number of the decision for each household, by its reference
 */
public record Convoy(long facility, LocalDate decidedOn, LocalDate expectedOn, Map<String, String> numbers) {

    List<NewAdmission> admissions() {
        return numbers.entrySet().stream().map(one -> new NewAdmission(one.getValue(), facility, decidedOn, null,
                expectedOn, one.getKey(), List.of(), false)).toList();
    }
}
