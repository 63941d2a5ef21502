package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/** The order that fixes the grant of a year (CASF R.314-36, R.314-106). */
public record GrantOrder(Euros amount, LocalDate signedOn, CatchUp catchUp) implements Serializable {
    public GrantOrder {
        requireNonNull(signedOn, "signedOn");
        requireNonNull(catchUp, "catchUp");
        if (amount.isNegative()) throw new IllegalArgumentException("a grant below nought");
    }
}
