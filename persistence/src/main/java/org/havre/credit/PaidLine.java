package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A payment as a row of a file tells it.
 *
 * @param row        as Excel shows it
 * @param commitment empty where the row names none
 * @param year       the one that it was paid for, the year of its day where the row names none
 * @param facility   that the row itself names by its code; null where it names none
 * @param operator   that the row names; null where it names none
 * @param read       whether the row itself says that what is odd about it was read
 */
public record PaidLine(int row, String commitment, String request, Euros amount, LocalDate paidOn, int year,
        Long facility, Long operator, String label, boolean read) implements Serializable {

    public PaidLine {
        requireNonNull(commitment, "commitment");
        requireNonNull(request, "request");
        requireNonNull(amount, "amount");
        requireNonNull(paidOn, "paidOn");
    }

    /** What makes it one payment, wherever its row stands. */
    record Reference(String commitment, String request) {}

    Reference reference() { return new Reference(commitment, request); }

    boolean namesCommitment() { return !commitment.isEmpty(); }

    /** Whether both rows say the same, but for where they stand. */
    boolean says(PaidLine other) {
        return at(0).equals(other.at(0));
    }

    private PaidLine at(int other) {
        return new PaidLine(other, commitment, request, amount, paidOn, year, facility, operator, label, read);
    }

    /** The same on the commitment that was found for it. */
    PaidLine on(String found) {
        return new PaidLine(row, found, request, amount, paidOn, year, facility, operator, label, read);
    }
}
