package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.havre.facility.FundingRegime;

/**
 * A document that a facility's year asks for.
 *
 * @param receivedOn null while it is not there
 */
public record DocumentRow(long facility, String code, String name, String operator, String regionCode, String region,
        FundingRegime regime, int year, DueDocument document, DocumentDeadline deadline, LocalDate receivedOn)
        implements
        Serializable {

    public String title() { return code == null ? name : code + " · " + name; }

    /** The last day on which it is in time. */
    public LocalDate dueOn() { return deadline.of(year); }

    public DocumentState state(LocalDate today) {
        if (receivedOn != null)
            return receivedOn.isAfter(dueOn()) ? DocumentState.RECEIVED_LATE : DocumentState.RECEIVED;
        if (today.isAfter(dueOn())) return DocumentState.MISSING;
        return today.equals(dueOn()) ? DocumentState.DUE_TODAY : DocumentState.TO_COME;
    }

    /** By how many days it is, or came, too late. */
    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(), receivedOn == null ? today : receivedOn));
    }
}
