package org.havre.credit.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.credit.CatchUp;
import org.havre.credit.Euros;
import org.havre.credit.Instalment;

/**
 * A grant as it is told.
 *
 * @param amends      whether it takes the place of the one that the year has
 * @param takenUp     what it says that it takes up of the result of two years before; null where it says nothing of it
 * @param catchUp     null but for a global grant
 * @param instalments none of a global grant, whose twelfths are computed
 */
public record NewGrant(long facility, int year, boolean amends, Euros amount, Euros nonRenewable, Euros takenUp,
        LocalDate signedOn, CatchUp catchUp, List<Instalment> instalments) {

    public NewGrant {
        instalments = List.copyOf(instalments);
    }
}
