package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/** A payment as lists show it. */
public record PaymentRow(long id, long facility, String code, String facilityName, String operator, int year,
        Programme programme, Euros amount, LocalDate paidOn, String commitment, String request, String label)
        implements
        Serializable {

    public String title() { return code == null ? facilityName : code + " · " + facilityName; }
}
