package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;

/** Something dated about a facility, told beside the others: its code, its directorate, or its terms. */
public sealed interface DatedFact extends Serializable {

    LocalDate from();

    /** The first day on which it no longer holds; null while none is known. */
    LocalDate to();

    /** A code held from a day to a day. */
    record Code(String code, LocalDate from, LocalDate to) implements DatedFact {}

    /** OFII's directorate in charge from a day to a day. */
    record Directorate(String name, LocalDate from, LocalDate to) implements DatedFact {}

    /** Terms, until the next ones of the facility. */
    record Terms(FacilityKind kind, FundingRegime regime, String operator, int authorisedCapacity, TermsSource source,
            String act, LocalDate from, LocalDate to) implements DatedFact {}
}
