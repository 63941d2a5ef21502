package org.havre.credit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.havre.credit.Euros;
import org.havre.credit.Instalment;

/** One instalment of a form; none while its day or its amount is missing. */
public class PlannedLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int number;
    private LocalDate day;
    private BigDecimal amount;

    PlannedLine(int number) {
        this.number = number;
    }

    Stream<Instalment> instalment() {
        return day == null || amount == null
                ? Stream.of()
                : Stream.of(new Instalment(day, Euros.rounded(amount), false));
    }

    public int getNumber() { return number; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }
}
