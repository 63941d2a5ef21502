package org.havre.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/** What an amount leads back to: something that it is about, or a figure that a check looked at. */
public enum TraceKind {
    MONTH, NIGHTS, ACT, INSTALMENT, PAYMENT, COMMITMENT, CERTIFICATE, GRANT, //
    OPENING(LocalDate::parse), EVALUATION(LocalDate::parse), CODE, //
    AUTHORISED(BigDecimal::new), EXISTING(BigDecimal::new), ACT_PLACES(BigDecimal::new), ADDRESSES(BigDecimal::new), //
    POSTS(BigDecimal::new), PER_DAY(BigDecimal::new), TARGET(BigDecimal::new), GRANTED(BigDecimal::new), //
    PLACE_DAYS(BigDecimal::new), RESULT(BigDecimal::new), STATE_SHARE(BigDecimal::new), ALLOCATION(BigDecimal::new), //
    DETAILED(BigDecimal::new), SHARED_OUT(BigDecimal::new), COMPENSATED(BigDecimal::new), //
    PERCENT(BigDecimal::new), UNAVAILABLE(BigDecimal::new), OPENED(BigDecimal::new), OVERSTAY(BigDecimal::new);

    private final Function<String, Serializable> reading;

    TraceKind() { this(text -> text); }

    TraceKind(Function<String, Serializable> reading) {
        this.reading = reading;
    }

    /** What a plain reference stands for: a day, a number, or itself. */
    Serializable read(String reference) {
        return reading.apply(reference);
    }
}
