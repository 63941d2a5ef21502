package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.shared.Objection;

/**
 * An order of recovery that is to be recorded, beside what is asked back already.
 *
 * @param paid  for the year, in all
 * @param taken whether its facility has another order of this number
 */
public record RecoveryRequest(BudgetFile whose, int year, String number, Euros amount, LocalDate issuedOn,
        RecoveryReason reason, Euros paid, boolean taken, LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return RecoveryRule.against(this);
    }

    /** With those of the year that are there. */
    Euros inAll() { return whose.recovered(year).plus(amount); }

    /** With those of the year that are there and give a surplus back. */
    Euros ofResult() {
        return Euros.sum(whose.recoveries(year).stream().filter(each -> each.reason() == RecoveryReason.RESULT)
                .map(RecoveryRow::amount).toList()).plus(amount);
    }

    /** What the year's result gives back by orders: of a tariffed facility nothing, whose surplus lowers a later grant. */
    Euros recoverable() {
        return whose.year(year).result() instanceof Subsidised subsidised ? subsidised.recovered() : Euros.ZERO;
    }
}
