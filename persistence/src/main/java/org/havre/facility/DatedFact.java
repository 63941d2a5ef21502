package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Something dated about a facility, told beside the others: its code, its directorate, or its terms. */
public sealed interface DatedFact extends Serializable {

    LocalDate from();

    /** The first day on which it no longer holds; null while none is known. */
    LocalDate to();

    /** Those of one kind, in their order. */
    static <F extends DatedFact> List<F> only(Class<F> kind, List<DatedFact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A code held from a day to a day. */
    record Code(String code, LocalDate from, LocalDate to) implements DatedFact {}

    /** OFII's directorate in charge from a day to a day. */
    record Directorate(String name, LocalDate from, LocalDate to) implements DatedFact {}

    /** Terms, until the next ones of the facility. */
    record Terms(FacilityKind kind, FundingRegime regime, String operator, int authorisedCapacity, TermsSource source,
            String act, LocalDate from, LocalDate to) implements DatedFact {}
}
