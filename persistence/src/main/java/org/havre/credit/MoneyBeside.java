package org.havre.credit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.credit.YearFacts.CommitmentLine;
import org.havre.shared.Period;

/** What is known of a facility's year beside its book of credits, while it is read. */
final class MoneyBeside {
    final List<ActTerms> acts = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    final List<CommitmentLine> commitments = new ArrayList<>();
    final List<PaymentLine> ofOtherYears = new ArrayList<>();
    final List<CreditNights> nights = new ArrayList<>();
    final Map<YearMonth, ClosedNights> closed = new HashMap<>();
    final Map<YearMonth, Integer> ofii = new HashMap<>();
    Euros recovered = Euros.ZERO;

    /** Place-days that were certified. */
    record Certificate(Period days, long placeDays) {}
}
