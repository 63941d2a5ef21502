package org.havre.credit;

import java.io.Serializable;

/** The grant of the year before, and what of it comes only once and so stays out of the provisional twelfths (R.314-108). */
public record LastGrant(Euros amount, Euros nonRenewable) implements Serializable {
    /** Of a facility that had none: nothing is paid before its order. */
    public static final LastGrant NONE = new LastGrant(Euros.ZERO, Euros.ZERO);

    public LastGrant {
        if (amount.isNegative() || nonRenewable.isNegative() || nonRenewable.exceeds(amount))
            throw new IllegalArgumentException("a grant holds what comes only once");
    }

    public Euros renewable() { return amount.minus(nonRenewable); }
}
