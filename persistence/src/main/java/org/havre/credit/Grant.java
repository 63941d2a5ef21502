package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a facility is granted for a year, by its latest revision.
 *
 * @param catchUp null but for a global grant
 * @param act     the number of the act that it rests on; null where none is named
 */
public record Grant(long id, int revision, GrantForm form, Programme programme, Euros amount, Euros nonRenewable,
        LocalDate signedOn, CatchUp catchUp, String act) implements Serializable {

    LastGrant asLast() { return new LastGrant(amount, nonRenewable); }
}
