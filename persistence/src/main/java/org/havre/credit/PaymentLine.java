package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Money that was paid for a facility.
 *
 * @param commitment number of Chorus (« engagement juridique »)
 * @param request    number of the request for payment
 * @param year       the one that it was paid for
 */
public record PaymentLine(String commitment, String request, Euros amount, LocalDate paidOn, int year)
        implements
        Serializable {
    public PaymentLine {
        requireNonNull(commitment, "commitment");
        requireNonNull(request, "request");
        requireNonNull(paidOn, "paidOn");
        if (!amount.isPositive()) throw new IllegalArgumentException("a payment of nothing, or less");
    }

    /** Its two numbers, which no other payment has. */
    public String reference() { return commitment + "/" + request; }

    YearMonth month() { return YearMonth.from(paidOn); }
}
