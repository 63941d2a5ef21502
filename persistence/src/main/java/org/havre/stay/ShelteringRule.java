package org.havre.stay;

import java.util.function.Predicate;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Objection;

/** Everything that can stand against a sheltering; the name is also the key of the sentence. */
public enum ShelteringRule {
    /** Nobody knows what the facility is on the day of arrival (R46). */
    FACILITY_WITHOUT_TERMS("facility", r -> r.kind() == null), //
    /** Everywhere else only OFII's decision opens a stay (R3). */
    NOT_A_SHELTER("facility", r -> r.kind() != null && !ShelteringRequest.SHELTERS.contains(r.kind())), //
    IN_THE_FUTURE("day", r -> r.day().isAfter(r.today())), //
    ASKED_BY_NOBODY("askedBy", r -> r.askedBy() == null || r.askedBy().isBlank()), //
    /** An unaccompanied minor is the business of the département's child welfare. */
    MINORS_ALONE("members", r -> r.comers().stream().noneMatch(comer -> comer.born().isAdultOn(r.day()))), //
    /** Nobody arrives before being born; a birth in the facility is recorded as one. */
    BORN_LATER("members", r -> r.comers().stream().anyMatch(comer -> comer.born().day().isAfter(r.day()))), //
    NOT_ONE_HEAD("members", r -> r.comers().stream().filter(c -> c.role() == HouseholdRole.HEAD).count() != 1);

    private final String field;
    private final Predicate<ShelteringRequest> applies;

    ShelteringRule(String field, Predicate<ShelteringRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    boolean appliesTo(ShelteringRequest request) { return applies.test(request); }

    Objection against(ShelteringRequest request) {
        return Objection.of(this, request.day(), request.kind() == null ? "" : request.kind()).at(field);
    }
}
