package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a facility delivered in a month: as it was frozen where the month is closed, else as it is known now.
 *
 * @param closedOn    null while it is not closed
 * @param days        how many nights are told: those that are over
 * @param authorised  places by the terms, over these nights
 * @param opened      places that were open
 * @param unavailable of them, those that could not be slept in
 * @param slept       nights that somebody slept there
 * @param overstay    of these, undue ones
 */
public record CreditMonth(YearMonth month, LocalDate closedOn, long days, long authorised, long opened,
        long unavailable, long slept, long overstay) implements Serializable {

    public boolean isClosed() { return closedOn != null; }
}
