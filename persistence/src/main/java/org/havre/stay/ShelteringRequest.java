package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Objection;

/**
 * A household that a facility takes in by phone or by the prefect, before OFII has decided (R3).
 *
 * @param kind what the facility is on the day of arrival; null where no terms are known
 * @param askedBy the service that asked
 */
public record ShelteringRequest(List<Comer> comers, FacilityKind kind, LocalDate day, String askedBy, LocalDate today) {
    /** The kinds of facility that take people in without an orientation. */
    static final Set<FacilityKind> SHELTERS = Set.of(FacilityKind.CAES, FacilityKind.HUDA);

    /** One of the household. */
    public record Comer(HouseholdRole role, BirthDate born) {}

    public ShelteringRequest {
        comers = List.copyOf(comers);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(ShelteringRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }
}
