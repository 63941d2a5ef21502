package org.havre.facility.imports;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.facility.TermsSource;

/** What a file, or an act, says of a centre: its kind, its operator, its capacity. */
record Terms(FacilityKind kind, long operator, int capacity) {

    /** Terms with the row that keeps them, the day from which they hold and who says so. */
    record Held(long id, LocalDate start, Terms terms, TermsSource source) {}
}
