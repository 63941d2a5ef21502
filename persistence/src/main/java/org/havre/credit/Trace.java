package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;
import org.havre.shared.Period;

/**
 * One thing behind an amount, by its plain reference: a month {@code 2026-06}, nights {@code 2026-06-01/2026-07-01}, the
 * number of an act or of a commitment, of a payment {@code commitment/request}, the day of an instalment; a figure in digits.
 */
public record Trace(TraceKind kind, String reference) implements Serializable {
    static Trace of(YearMonth month) { return new Trace(TraceKind.MONTH, month.toString()); }

    /** From the first night up to, but not including, the last. */
    static Trace of(Period nights) {
        return new Trace(TraceKind.NIGHTS, nights.start() + "/" + nights.end());
    }

    static Trace of(ActTerms act) { return new Trace(TraceKind.ACT, act.number()); }

    static Trace of(TraceKind kind, long number) { return new Trace(kind, Long.toString(number)); }

    static Trace of(TraceKind kind, Euros amount) { return new Trace(kind, amount.amount().toPlainString()); }

    static Trace of(Instalment instalment) { return new Trace(TraceKind.INSTALMENT, instalment.dueOn().toString()); }

    static Trace of(PaymentLine payment) { return new Trace(TraceKind.PAYMENT, payment.reference()); }
}
