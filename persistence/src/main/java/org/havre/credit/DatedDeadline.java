package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FundingRegime;

/**
 * When a document has to be there, from the documents of a year on until another deadline follows.
 *
 * @param startsOn the first day of that year
 */
public record DatedDeadline(FundingRegime regime, DueDocument document, LocalDate startsOn, DocumentDeadline deadline,
        String source) implements Serializable {

    boolean isOfTheSame(DatedDeadline other) { return regime == other.regime && document == other.document; }
}
