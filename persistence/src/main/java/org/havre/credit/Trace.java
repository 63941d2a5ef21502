package org.havre.credit;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.havre.shared.Period;

/**
 * One thing behind an amount, by its plain reference: a month {@code 2026-06}, nights {@code 2026-06-01/2026-07-01}, the
 * number of an act or of a commitment, of a payment {@code commitment/request}, the day of an instalment; a figure in digits.
 */
public record Trace(TraceKind kind, String reference) implements Serializable {
    /** A number, or a name out of a cell, that was typed over several lines stands on one. */
    public Trace {
        if (reference.indexOf('\n') >= 0 || reference.indexOf('\r') >= 0)
            reference = reference.lines().collect(joining(" "));
    }

    /** As a reader's language writes it: a day, a number, or the reference itself. */
    public Serializable value() {
        return kind.read(reference);
    }

    static Trace of(YearMonth month) { return new Trace(TraceKind.MONTH, month.toString()); }

    /** From the first night up to, but not including, the last. */
    static Trace of(Period nights) {
        return new Trace(TraceKind.NIGHTS, nights.start() + "/" + nights.end());
    }

    static Trace of(ActTerms act) { return new Trace(TraceKind.ACT, act.number()); }

    static Trace of(TraceKind kind, long number) { return new Trace(kind, Long.toString(number)); }

    /** So many hundredths of a whole, to one decimal. */
    static Trace percent(long part, long whole) {
        return new Trace(TraceKind.PERCENT, BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP).toPlainString());
    }

    static Trace of(TraceKind kind, Euros amount) { return new Trace(kind, amount.amount().toPlainString()); }

    static Trace of(Instalment instalment) { return new Trace(TraceKind.INSTALMENT, instalment.dueOn().toString()); }

    static Trace of(PaymentLine payment) { return new Trace(TraceKind.PAYMENT, payment.reference()); }
}
